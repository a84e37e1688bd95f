package org.kinvite.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.kinvite.invitation.InvitationState;

/**
 * An invitation, open or ended.
 *
 * @param site on whose behalf
 * @param channel its name
 * @param endedAt null while it is open
 */
record PastInvitation(
        long id, long site, String channel, InvitationState state, int reminders, Instant invitedAt, Instant endedAt) {

    private static final Set<InvitationState> TAKEN_BACK =
            Set.of(InvitationState.WITHDRAWN, InvitationState.UNENROLLED);

    boolean isOpen() {
        return endedAt == null;
    }

    /** Whether the family could answer it for as long as the cadence allows. */
    boolean counts() {
        return !TAKEN_BACK.contains(state);
    }

    boolean isRegistered() {
        return state == InvitationState.REGISTERED;
    }

    /** How long the family took; only of one that is registered. */
    Duration took() {
        return Duration.between(invitedAt, endedAt);
    }

    /** Where its guardian stands by it, without a family account. */
    Stage stage() {
        return switch (state) {
            case REQUESTED, INVITED -> reminders > 0 ? Stage.REMINDED : Stage.INVITED;
            case NEEDS_ATTENTION, FOLLOW_UP -> Stage.NEEDS_ATTENTION;
            case DECLINED -> Stage.DECLINED;
            case EXPIRED -> Stage.EXPIRED;
            default -> Stage.NOT_INVITED;
        };
    }
}
