package org.kinvite.invitation;

import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The cadence of invitations, as long as an agency has not chosen its own, and what holds for every agency.
 *
 * @param remindAfter when reminders are due, counted from the last send of the invitation
 * @param expireAfter when an invitation expires, counted likewise
 * @param extendBy how much more time staff give with one press
 * @param spread reminders due together are spread over this time, so that the engine is not woken all at once
 * @param resendPause how long a family waits before it can ask for another link
 */
@Validated
@ConfigurationProperties("kinvite.invitation")
record InvitationSettings(
        @NotEmpty @DefaultValue({"3d", "7d", "12d"}) List<Duration> remindAfter,
        @DefaultValue("14d") Duration expireAfter,
        @DefaultValue("7d") Duration extendBy,
        @DefaultValue("1h") Duration spread,
        @DefaultValue("10m") Duration resendPause) {

    /** @throws IllegalArgumentException when the cadence is none that staff could have chosen */
    InvitationSettings {
        if (remindAfter != null && !remindAfter.isEmpty()) {
            new CadenceInForce(remindAfter, expireAfter, false, false, 0).inDays();
        }
    }

    /** The cadence of an agency that has not decided. */
    CadenceInForce cadence(int version) {
        return new CadenceInForce(remindAfter, expireAfter, false, false, version);
    }
}
