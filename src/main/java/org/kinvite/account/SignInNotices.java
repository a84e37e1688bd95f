package org.kinvite.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contacts that accounts no longer sign in with and that are still to be told so. */
@Component
class SignInNotices {

    /** @param contact what the account signed in with until then */
    record Notice(long id, long accountId, SignInContact contact) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return names the notice */
    long add(long accountId, SignInContact old) {
        var id = Ids.next();
        jdbc.sql("INSERT INTO sign_in_notice (id, account_id, channel, contact, created_at) VALUES (?, ?, ?, ?, ?)")
                .params(id, accountId, old.channel().name(), old.value(), Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** Empty when that contact was told. */
    Optional<Notice> find(long id) {
        return jdbc.sql("SELECT account_id, channel, contact FROM sign_in_notice WHERE id = ?")
                .param(id)
                .query((rs, row) -> new Notice(
                        id,
                        rs.getLong("account_id"),
                        new SignInContact(Channel.valueOf(rs.getString("channel")), rs.getString("contact"))))
                .optional();
    }

    void remove(long id) {
        jdbc.sql("DELETE FROM sign_in_notice WHERE id = ?").param(id).update();
    }
}
