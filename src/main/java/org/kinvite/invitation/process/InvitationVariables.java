package org.kinvite.invitation.process;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.kinvite.invitation.NextStep;

/** What the process remembers: opaque ids, counts and date-times only. */
final class InvitationVariables {

    private InvitationVariables() {}

    static Map<String, Object> of(NextStep step) {
        return Map.of(
                InvitationModel.NEXT_STEP_AT,
                        step.at().truncatedTo(ChronoUnit.MILLIS).toString(),
                InvitationModel.REMINDERS_LEFT, step.remindersLeft(),
                InvitationModel.EXPIRES_AT,
                        step.expiresAt().truncatedTo(ChronoUnit.MILLIS).toString());
    }
}
