package org.kinvite.messaging;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kinvite.kernel.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who said STOP on which channel (rule 10). A contact is an email address in lower case or a phone number as E.164. */
@Component
public class OptOuts {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    OptOuts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
        jdbc.sql("INSERT IGNORE INTO opt_out (channel, contact, opted_out_at) VALUES (?, ?, ?)")
                .params(channel.name(), contact, clock.instant())
                .update();
    }

    /** {@code contact} wants messages on {@code channel} again. */
    public void remove(Channel channel, String contact) {
        jdbc.sql("DELETE FROM opt_out WHERE channel = ? AND contact = ?")
                .params(channel.name(), contact)
                .update();
    }
}
