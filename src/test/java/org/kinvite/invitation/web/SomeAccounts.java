package org.kinvite.invitation.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.kinvite.invitation.ContactOnFile;
import org.kinvite.invitation.EndedInvitation;
import org.kinvite.invitation.InvitationState;
import org.kinvite.invitation.OnlineAccount;
import org.kinvite.invitation.OpenInvitation;
import org.kinvite.invitation.Registration;
import org.kinvite.kernel.Channel;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Linh Nguyễn in each state that pages show, on a Tuesday afternoon in New York. */
@TestConfiguration
class SomeAccounts {

    static final long LINH = 51;
    static final long ZOE = 41;
    static final long SITE = 11;
    static final Instant NOW = Instant.parse("2026-11-24T20:10:00Z");

    private static final ContactOnFile EMAIL = new ContactOnFile(Channel.EMAIL, "linh@example.com", false);
    private static final ContactOnFile PHONE = new ContactOnFile(Channel.TEXT, "(202) 555-0123", false);

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    static OnlineAccount notInvited() {
        return account(EMAIL, PHONE, null, null, null);
    }

    static OnlineAccount withoutContact() {
        return account(
                new ContactOnFile(Channel.EMAIL, null, false),
                new ContactOnFile(Channel.TEXT, null, false),
                null,
                null,
                null);
    }

    static OnlineAccount expired() {
        return account(EMAIL, PHONE, null, new EndedInvitation(InvitationState.EXPIRED, NOW.minusSeconds(86400)), null);
    }

    static OnlineAccount beingSent() {
        return account(EMAIL, PHONE, open(InvitationState.REQUESTED, null, null), null, null);
    }

    static OnlineAccount invited() {
        return account(
                EMAIL, PHONE, open(InvitationState.INVITED, NOW, Instant.parse("2026-11-27T20:10:00Z")), null, null);
    }

    static OnlineAccount needsAttention() {
        return account(EMAIL, PHONE, open(InvitationState.NEEDS_ATTENTION, null, null), null, null);
    }

    static OnlineAccount registered() {
        return account(EMAIL, PHONE, null, null, new Registration("(202) 555-0123", NOW));
    }

    /** The same, after the student has left the site. */
    static OnlineAccount left(OnlineAccount account) {
        return new OnlineAccount(
                account.guardianId(),
                account.slot(),
                account.firstName(),
                account.lastName(),
                account.studentId(),
                account.studentName(),
                null,
                account.preferredContact(),
                account.email(),
                account.text(),
                account.open(),
                account.lastEnded(),
                account.newestMessage(),
                account.registration(),
                account.timeZone());
    }

    /** Invited by a letter, which is kept or not. */
    static OnlineAccount byLetter(boolean kept) {
        var open =
                new OpenInvitation(InvitationState.INVITED, Channel.LETTER, "Ana", NOW, NOW, NOW, 0, false, null, kept);
        return account(
                new ContactOnFile(Channel.EMAIL, null, false),
                new ContactOnFile(Channel.TEXT, null, false),
                open,
                null,
                null);
    }

    private static OpenInvitation open(InvitationState state, Instant sentAt, Instant nextStepAt) {
        var reason = state == InvitationState.NEEDS_ATTENTION ? "NOT_A_MOBILE" : null;
        return new OpenInvitation(state, Channel.TEXT, "Ana", NOW, sentAt, nextStepAt, 0, true, reason, false);
    }

    private static OnlineAccount account(
            ContactOnFile email,
            ContactOnFile text,
            OpenInvitation open,
            EndedInvitation ended,
            Registration registration) {
        return new OnlineAccount(
                LINH,
                "A",
                "Linh",
                "Nguyễn",
                ZOE,
                "Zoë Nguyễn",
                "Butterflies",
                Channel.TEXT,
                email,
                text,
                open,
                ended,
                open == null ? null : "ACCEPTED",
                registration,
                ZoneId.of("America/New_York"));
    }
}
