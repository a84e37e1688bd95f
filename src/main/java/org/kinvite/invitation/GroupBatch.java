package org.kinvite.invitation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.kinvite.invitation.GroupRows.Choice;
import org.kinvite.invitation.GroupRows.Group;
import org.springframework.transaction.annotation.Transactional;

/** Deals with some waiting guardians of groups of one kind in one transaction. */
abstract class GroupBatch {

    private final GroupKind kind;
    private final GroupRows rows;
    private final Clock clock;

    GroupBatch(GroupKind kind, GroupRows rows, Clock clock) {
        this.kind = kind;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Deals with up to {@code most} guardians.
     *
     * @return whether there was anything to do
     */
    @Transactional
    public boolean run(int most) {
        var waiting = rows.claim(kind, most);
        waiting.forEach((groupId, guardians) -> deal(rows.group(kind, groupId), guardians));
        if (waiting.isEmpty()) {
            rows.finish(kind, clock.instant());
        }
        return !waiting.isEmpty();
    }

    private void deal(Group group, List<Long> guardians) {
        rows.lock(guardians);
        var choices = rows.choose(kind, group.siteId(), guardians);
        var possible = choices.stream()
                .filter(choice -> choice.outcome() == kind.success())
                .toList();
        rows.mark(kind, group.id(), choices, perform(group, possible));
    }

    /** @return what was made for each guardian */
    abstract Map<Long, Long> perform(Group group, List<Choice> choices);
}
