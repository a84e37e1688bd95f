package org.kinvite.invitation;

import java.time.Instant;
import org.kinvite.kernel.Channel;

/**
 * The invitation that a guardian has not answered yet.
 *
 * @param lastSentAt when a provider last accepted a message of it; null before
 * @param nextStepAt when Kinvite goes on by itself; null when a person must, or nothing is planned
 * @param reminderNext whether that next step is a reminder; else it is the follow-up in person, or the expiry
 * @param attentionReason why a person is needed; null when none is
 * @param letterKept whether it is a letter that is still kept
 */
public record OpenInvitation(
        InvitationState state,
        Channel channel,
        String invitedByName,
        Instant invitedAt,
        Instant lastSentAt,
        Instant nextStepAt,
        int remindersSent,
        boolean reminderNext,
        String attentionReason,
        boolean letterKept) {

    /** Whether its newest send is a letter that can be printed. */
    public boolean isLetterReady() {
        return letterKept && !isBeingSent();
    }

    /** Whether a person must mend the contact, or ask the family. */
    public boolean needsPerson() {
        return state == InvitationState.NEEDS_ATTENTION || isFollowedUp();
    }

    /** Whether staff are asked to speak to the family. */
    public boolean isFollowedUp() {
        return state == InvitationState.FOLLOW_UP;
    }

    /** Whether its message is still on its way to a provider. */
    public boolean isBeingSent() {
        return state == InvitationState.REQUESTED;
    }
}
