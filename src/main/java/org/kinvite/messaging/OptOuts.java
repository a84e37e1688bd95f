package org.kinvite.messaging;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.Ids;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who said STOP on which channel (rule 10). A contact is an email address in lower case or a phone number as E.164. */
@Component
public class OptOuts {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OptOuts(
            JdbcClient jdbc,
            AuditTrail auditTrail,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether nothing may be sent to {@code contact} on {@code channel}. */
    public boolean contains(Channel channel, String contact) {
        return !among(channel, List.of(contact)).isEmpty();
    }

    /** Those of {@code contacts} to whom nothing may be sent on {@code channel}, for previews of many. */
    public Set<String> among(Channel channel, Collection<String> contacts) {
        var distinct = List.copyOf(Set.copyOf(contacts));
        var found = new HashSet<String>();
        for (int from = 0; from < distinct.size(); from += AT_ONCE) {
            found.addAll(jdbc.sql("SELECT contact FROM opt_out WHERE channel = :channel AND contact IN (:contacts)")
                    .param("channel", channel.name())
                    .param("contacts", distinct.subList(from, Math.min(from + AT_ONCE, distinct.size())))
                    .query(String.class)
                    .set());
        }
        return found;
    }

    /** From now on nothing is sent to {@code contact} on {@code channel}; saying it twice changes nothing. */
    public void record(Channel channel, String contact) {
        transaction.executeWithoutResult(status -> {
            var changed = jdbc.sql("INSERT IGNORE INTO opt_out (channel, contact, opted_out_at) VALUES (?, ?, ?)")
                    .params(channel.name(), contact, clock.instant())
                    .update();
            if (changed > 0) {
                note(channel, contact, "contact.opted-out");
                events.publishEvent(new OptedOut(channel, contact));
            }
        });
    }

    /** {@code contact} wants messages on {@code channel} again. */
    public void remove(Channel channel, String contact) {
        transaction.executeWithoutResult(status -> {
            var changed = jdbc.sql("DELETE FROM opt_out WHERE channel = ? AND contact = ?")
                    .params(channel.name(), contact)
                    .update();
            if (changed > 0) {
                note(channel, contact, "contact.opted-in");
                events.publishEvent(new OptedIn(channel, contact));
            }
        });
    }

    /**
     * On the audit trail stands the id of the change, not the contact: whose contact it is, one guardian's or several's,
     * is not known here, and the trail outlives it.
     */
    private void note(Channel channel, String contact, String action) {
        var id = Ids.next();
        jdbc.sql("INSERT INTO opt_out_change (id, channel, contact, action, changed_at) VALUES (?, ?, ?, ?, ?)")
                .params(id, channel.name(), contact, action, clock.instant())
                .update();
        auditTrail.record(new Act(Actor.family(null), action, "opt-out", id, null, channel.name()));
    }
}
