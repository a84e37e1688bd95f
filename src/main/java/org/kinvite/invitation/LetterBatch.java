package org.kinvite.invitation;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kinvite.invitation.GroupRows.Choice;
import org.kinvite.invitation.GroupRows.Group;
import org.kinvite.kernel.Channel;
import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invites some waiting guardians of a group by letter, anew or again; asks for the PDF once all letters are made. */
@Component
class LetterBatch extends GroupBatch {

    private final InsertInvitations insertInvitations;
    private final Invitations invitations;
    private final ReInviteGuardian reInviteGuardian;
    private final BeginPrint beginPrint;
    private final AuditTrail auditTrail;

    LetterBatch(
            GroupRows rows,
            InsertInvitations insertInvitations,
            Invitations invitations,
            ReInviteGuardian reInviteGuardian,
            BeginPrint beginPrint,
            AuditTrail auditTrail,
            Clock clock) {
        super(GroupKind.LETTER, rows, clock);
        this.insertInvitations = insertInvitations;
        this.invitations = invitations;
        this.reInviteGuardian = reInviteGuardian;
        this.beginPrint = beginPrint;
        this.auditTrail = auditTrail;
    }

    @Override
    @Transactional
    public boolean run(int most) {
        var busy = super.run(most);
        return beginPrint.run() || busy;
    }

    /** @throws org.springframework.dao.DuplicateKeyException as {@link InviteBatch} */
    @Override
    Map<Long, Long> perform(Group group, List<Choice> choices) {
        var made = new HashMap<Long, Long>();
        for (var choice : choices) {
            invitations
                    .findOpenByGuardian(choice.guardianId())
                    .ifPresent(open -> made.put(choice.guardianId(), again(group, open)));
        }
        var others = choices.stream()
                .filter(choice -> !made.containsKey(choice.guardianId()))
                .toList();
        made.putAll(insertInvitations.insert(group, null, others));
        return made;
    }

    private long again(Group group, Invitation open) {
        var invitation = invitations.findWithLockingById(open.id()).orElseThrow();
        // whatever overtook it in this moment is shown in its row
        if (invitation.isOpen() && invitation.state() != InvitationState.REQUESTED) {
            reInviteGuardian.sendAgain(invitation, Channel.LETTER, group.actor());
            auditTrail.record(new Act(
                    group.actor(), "guardian.re-invited", "guardian", open.guardianId(), group.siteId(), "LETTER"));
        }
        return invitation.id();
    }
}
