package org.kinvite.account;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.kinvite.kernel.Redacted;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How families sign in and prove their contacts.
 *
 * @param signInTries wrong passwords for one contact before it must wait, whether or not it has an account
 * @param signInTriesPerAddress the same for one client address, behind which a whole program may sit
 * @param signInPause how long it waits, counted from the first wrong try
 * @param codeLife how long a code may be used
 * @param codeTries how often a code may be tried
 * @param resendPause how long a family waits before it can ask for another code
 * @param codesPerHour how many codes are sent to one contact in an hour
 * @param codesPerHourAndAddress how many are sent for one client address
 * @param joinTriesPerAddress wrong codes of letters from one client address before it must wait for {@code signInPause}
 * @param joinTriesPerHour the same from all of them together, in an hour
 */
@Validated
@ConfigurationProperties("kinvite.account")
record AccountSettings(
        @DefaultValue("5") @Positive int signInTries,
        @DefaultValue("50") @Positive int signInTriesPerAddress,
        @DefaultValue("15m") Duration signInPause,
        @DefaultValue("10m") Duration codeLife,
        @DefaultValue("5") @Positive int codeTries,
        @DefaultValue("1m") Duration resendPause,
        @DefaultValue("5") @Positive int codesPerHour,
        @DefaultValue("60") @Positive int codesPerHourAndAddress,
        @DefaultValue("20") @Positive int joinTriesPerAddress,
        @DefaultValue("1000") @Positive int joinTriesPerHour) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
