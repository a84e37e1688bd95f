package org.kinvite.invitation;

import org.kinvite.engine.Outbox;
import org.kinvite.task.DecisionRefused;
import org.kinvite.task.TaskDecided;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Staff decided an invitation's task in Kinvite: the invitation follows at once, the process after the commit. */
@Component
class ActOnTaskDecided {

    private final Invitations invitations;
    private final FollowDecision followDecision;
    private final Outbox outbox;

    ActOnTaskDecided(Invitations invitations, FollowDecision followDecision, Outbox outbox) {
        this.invitations = invitations;
        this.followDecision = followDecision;
        this.outbox = outbox;
    }

    /** Runs within the decision's transaction. */
    @EventListener(condition = "#decided.process() == 'invitation'")
    void on(TaskDecided decided) {
        invitations
                .findWithLockingById(decided.subjectId())
                .filter(Invitation::isOpen)
                .ifPresent(invitation -> {
                    follow(invitation, decided);
                    outbox.append(
                            InvitationMessages.message(InvitationMessages.ofDecision(decided.kind()), invitation.id()));
                });
    }

    private void follow(Invitation invitation, TaskDecided decided) {
        try {
            followDecision.follow(invitation, decided.outcome(), decided.by());
        } catch (CannotInvite refused) {
            throw new DecisionRefused("invitation.cannot." + refused.reason(), refused);
        }
    }
}
