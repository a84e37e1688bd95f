package org.kinvite.privacy;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.kinvite.invitation.ForgetLinks;
import org.kinvite.messaging.ForgetRecipients;
import org.kinvite.rosterimport.ForgetOrigins;
import org.springframework.stereotype.Component;

/**
 * Removes what an agency kept long enough, one day of it after the other: what has been blanked keeps its time, and would
 * else be looked at again by every batch. Each day that is done moves the mark, so that a run that fails goes on there. Days
 * of which nothing is left are passed over.
 */
@Component
class ForgetByDay {

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
                recipients.days(agency, marks.of(agency).messagesUntil(), until),
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
                links.days(agency, mark, until),
                until,
                (from, to) -> Batches.all(settings.batch(), () -> links.before(agency, from, to, settings.batch())),
                done -> marks.invitations(agency, done));
        return new ForgottenCounts(0, invitations, problems, 0);
    }

    /** @param days each from the first moment at which anything of it is left, and up to the next one */
    private static int days(
            List<Instant> days, Instant until, BiFunction<Instant, Instant, Integer> forget, Consumer<Instant> move) {
        var forgotten = 0;
        for (var day = 0; day < days.size(); day++) {
            var next = day + 1 < days.size() ? days.get(day + 1) : until;
            forgotten += forget.apply(days.get(day), next);
            move.accept(next);
        }
        if (days.isEmpty()) {
            move.accept(until);
        }
        return forgotten;
    }
}
