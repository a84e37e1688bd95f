package org.kinvite.invitation;

import java.util.Map;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;

/** What staff do to many guardians at once: they read what will happen, and start it (rule 4). */
public abstract class ActOnGroup {

    private final StartGroup startGroup;
    private final GroupKind kind;
    private final Function<Map<String, Integer>, GroupCounts> preview;
    private final String audited;

    /** @param audited as what it is on the audit trail */
    ActOnGroup(
            StartGroup startGroup,
            GroupKind kind,
            Function<Map<String, Integer>, GroupCounts> preview,
            String audited) {
        this.startGroup = startGroup;
        this.kind = kind;
        this.preview = preview;
        this.audited = audited;
    }

    /** @throws org.kinvite.staff.NotGranted when staff may not see the site */
    public GroupCounts preview(GuardianSelection selection) {
        return preview.apply(startGroup.count(kind, selection));
    }

    /**
     * Starts it, or goes on with it when it was started before; it goes on by itself, over restarts.
     *
     * @param groupId made when the preview was shown, so that confirming twice starts one group
     * @return the group's id
     * @throws NobodyToInvite when nobody that was chosen is at the site; no group is made
     * @throws org.kinvite.staff.NotGranted when staff may not see the site
     */
    public long start(long groupId, GuardianSelection selection) {
        try {
            return startGroup.start(kind, groupId, selection, audited);
        } catch (DuplicateKeyException confirmedTwiceInThisMoment) {
            return groupId;
        }
    }
}
