package org.kinvite.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kinvite.invitation.ForgetLinks;
import org.kinvite.messaging.ForgetRecipients;
import org.kinvite.rosterimport.ForgetOrigins;
import org.springframework.stereotype.Component;

/**
 * Removes what an agency kept long enough, one day of it after the other: what has been blanked keeps its time, and would
 * else be looked at again by every batch. Each day that is done moves the mark, so that a run that fails goes on there.
 */
@Component
class ForgetByDay {

    private static final Duration DAY = Duration.ofDays(1);

    private final ForgetRecipients recipients;
    private final ForgetLinks links;
    private final ForgetOrigins origins;
    private final RetentionMarks marks;
    private final PrivacySettings settings;

    ForgetByDay(
            ForgetRecipients recipients,
            ForgetLinks links,
            ForgetOrigins origins,
            RetentionMarks marks,
            PrivacySettings settings) {
        this.recipients = recipients;
        this.links = links;
        this.origins = origins;
        this.marks = marks;
        this.settings = settings;
    }

    ForgottenCounts messages(long agency, Instant until) {
        var messages = days(
                marks.of(agency).messagesUntil(),
                () -> recipients.oldest(agency),
                until,
                (from, to) ->
                        Batches.all(settings.batch(), () -> recipients.before(agency, from, to, settings.batch())),
                done -> marks.messages(agency, done));
        return new ForgottenCounts(messages, 0, 0, 0);
    }

    /** With what imports quoted. That has no mark of its own, so it comes first. */
    ForgottenCounts invitations(long agency, Instant until) {
        var mark = marks.of(agency).invitationsUntil();
        var problems = origins.problemsBefore(agency, mark, until);
        var invitations = days(
                mark,
                links::oldest,
                until,
                (from, to) -> Batches.all(settings.batch(), () -> links.before(agency, from, to, settings.batch())),
                done -> marks.invitations(agency, done));
        return new ForgottenCounts(0, invitations, problems, 0);
    }

    private static int days(
            Instant mark,
            Supplier<Optional<Instant>> oldest,
            Instant until,
            BiFunction<Instant, Instant, Integer> forget,
            Consumer<Instant> move) {
        var day = mark.isAfter(Instant.EPOCH) ? mark : oldest.get().orElse(until);
        var forgotten = 0;
        while (day.isBefore(until)) {
            var next = day.plus(DAY).isBefore(until) ? day.plus(DAY) : until;
            forgotten += forget.apply(day, next);
            move.accept(next);
            day = next;
        }
        return forgotten;
    }
}
