package org.kinvite.privacy;

import java.util.List;
import org.kinvite.invitation.EndErased;
import org.kinvite.invitation.ForgetLinks;
import org.kinvite.letter.TakeLettersBack;
import org.kinvite.messaging.ForgetRecipients;
import org.kinvite.pin.RemovePins;
import org.kinvite.roster.ErasePeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes away what was on its way while somebody was erased, and came to rest after it. */
@Component
class SweepErased {

    private static final String LEFT_OVER = """
            SELECT g.id FROM guardian g
            WHERE g.id IN (:erased) AND (
              EXISTS (SELECT 1 FROM pin p WHERE p.guardian_id = g.id)
              OR EXISTS (SELECT 1 FROM invitation i WHERE i.open_guardian = g.id)
              OR EXISTS (SELECT 1 FROM invitation i JOIN invitation_link l ON l.invitation_id = i.id
                         WHERE i.guardian_id = g.id)
              OR EXISTS (SELECT 1 FROM message m JOIN letter t ON t.id = m.id AND t.sealed IS NOT NULL
                         WHERE m.guardian_id = g.id))
            ORDER BY g.id
            """;

    private final ErasePeople people;
    private final EndErased endErased;
    private final RemovePins pins;
    private final TakeLettersBack letters;
    private final ForgetLinks links;
    private final ForgetRecipients recipients;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final PrivacySettings settings;

    SweepErased(
            ErasePeople people,
            EndErased endErased,
            RemovePins pins,
            TakeLettersBack letters,
            ForgetLinks links,
            ForgetRecipients recipients,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            PrivacySettings settings) {
        this.people = people;
        this.endErased = endErased;
        this.pins = pins;
        this.letters = letters;
        this.links = links;
        this.recipients = recipients;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.settings = settings;
    }

    void run() {
        for (var some = erased(0); !some.isEmpty(); some = erased(some.getLast())) {
            var guardians = some;
            transaction.executeWithoutResult(status -> recipients.of(guardians));
            var leftOver = leftOver(guardians);
            transaction.executeWithoutResult(status -> sweep(leftOver));
        }
    }

    private List<Long> erased(long after) {
        return people.erased(after, settings.batch());
    }

    private void sweep(List<Long> guardians) {
        people.lock(guardians);
        endErased.of(guardians);
        letters.of(guardians);
        links.of(guardians);
        pins.of(guardians);
    }

    private List<Long> leftOver(List<Long> erased) {
        return jdbc.sql(LEFT_OVER).param("erased", erased).query(Long.class).list();
    }
}
