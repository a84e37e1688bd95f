package org.kinvite.staff;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How staff sign in.
 *
 * @param signInTries wrong passwords for one email before it must wait, whether or not it is a user's
 * @param signInTriesPerAddress the same for one client address, behind which a whole program may sit
 * @param signInPause how long it waits, counted from the first wrong try; a day at most
 * @param welcomeLinkLife how long someone who was added may choose a password
 * @param resetLinkLife how long the link of a forgotten password works
 * @param linksPerHour how many links are asked for with one email in an hour
 * @param linksPerHourAndAddress how many are asked for from one client address
 * @param trustedEmailsOf OpenID Connect registrations whose emails count as verified although the provider does not say
 *     so: for a directory of the agency's own, never for one where anybody may open an account
 */
@Validated
@ConfigurationProperties("kinvite.staff")
record StaffSettings(
        @DefaultValue("5") @Positive int signInTries,
        @DefaultValue("50") @Positive int signInTriesPerAddress,
        @DefaultValue("15m") Duration signInPause,
        @DefaultValue("7d") Duration welcomeLinkLife,
        @DefaultValue("1h") Duration resetLinkLife,
        @DefaultValue("5") @Positive int linksPerHour,
        @DefaultValue("60") @Positive int linksPerHourAndAddress,
        @DefaultValue Set<String> trustedEmailsOf) {}
