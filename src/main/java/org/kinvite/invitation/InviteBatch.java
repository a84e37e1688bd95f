package org.kinvite.invitation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.kinvite.invitation.GroupRows.Choice;
import org.kinvite.invitation.GroupRows.Group;
import org.springframework.stereotype.Component;

/** Invites some waiting guardians of a group. */
@Component
class InviteBatch extends GroupBatch {

    private final InsertInvitations insertInvitations;

    InviteBatch(GroupRows rows, InsertInvitations insertInvitations, Clock clock) {
        super(GroupKind.INVITE, rows, clock);
        this.insertInvitations = insertInvitations;
    }

    /** @throws org.springframework.dao.DuplicateKeyException as {@link InsertInvitations} */
    @Override
    Map<Long, Long> perform(Group group, List<Choice> choices) {
        return insertInvitations.insert(group, group.id(), choices);
    }
}
