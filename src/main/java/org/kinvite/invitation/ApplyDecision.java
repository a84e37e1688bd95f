package org.kinvite.invitation;

import java.util.Optional;
import org.kinvite.staff.Actor;
import org.kinvite.task.SettleTask;
import org.kinvite.task.TaskKind;
import org.kinvite.task.TaskOutcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the process how an invitation goes on after a task. What was decided in Kinvite is in the database already and
 * wins; what was decided in Camunda Tasklist is taken over now.
 */
@Component
public class ApplyDecision {

    /** How the process goes on. */
    public enum GoOn {
        SEND,
        EXTEND,
        CLOSE,
        /** Nobody has decided yet, or it could not be done: the task waits once more. */
        UNDECIDED
    }

    /** @param plan what an extended invitation waits for; null unless extended */
    public record Applied(GoOn goOn, NextStep plan) {}

    private final Invitations invitations;
    private final FollowDecision followDecision;
    private final SettleTask settleTask;

    ApplyDecision(Invitations invitations, FollowDecision followDecision, SettleTask settleTask) {
        this.invitations = invitations;
        this.followDecision = followDecision;
        this.settleTask = settleTask;
    }

    /**
     * @param inTasklist what was chosen in Camunda Tasklist; empty when the task was decided in Kinvite
     * @throws CannotInvite when that cannot be done; nothing has changed then, and the task is still open
     */
    @Transactional
    public Applied apply(long invitationId, TaskKind task, Optional<TaskOutcome> inTasklist) {
        var invitation = invitations.findWithLockingById(invitationId).orElseThrow();
        inTasklist.filter(outcome -> invitation.isOpen()).ifPresent(outcome -> takeOver(invitation, task, outcome));
        return switch (invitation.state()) {
            case REQUESTED -> new Applied(GoOn.SEND, null);
            case INVITED ->
                task == TaskKind.FOLLOW_UP_IN_PERSON
                        ? new Applied(GoOn.EXTEND, invitation.plan())
                        : new Applied(GoOn.SEND, null);
            case FOLLOW_UP -> new Applied(undecidedIn(TaskKind.FOLLOW_UP_IN_PERSON, task), null);
            case NEEDS_ATTENTION -> new Applied(undecidedIn(TaskKind.FIX_CONTACT_DETAILS, task), null);
            case CLOSED, EXPIRED -> new Applied(GoOn.CLOSE, null);
            // its end has a message of its own
            default -> new Applied(GoOn.UNDECIDED, null);
        };
    }

    /** A process that stands at another task than its invitation is led by way of sending, which sends nothing twice. */
    private static GoOn undecidedIn(TaskKind waitsFor, TaskKind task) {
        return waitsFor == task ? GoOn.UNDECIDED : GoOn.SEND;
    }

    private void takeOver(Invitation invitation, TaskKind task, TaskOutcome outcome) {
        if (settleTask.decideInTasklist(task, InvitationMessages.PROCESS, invitation.id(), outcome)) {
            followDecision.follow(invitation, outcome, Actor.TASKLIST);
        }
    }
}
