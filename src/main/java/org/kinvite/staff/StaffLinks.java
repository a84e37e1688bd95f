package org.kinvite.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.kinvite.guard.LinkToken;
import org.kinvite.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links with which staff choose a password: asked for, sent in the background, good for one password. */
@Component
class StaffLinks {

    /**
     * A link that was asked for.
     *
     * @param userId null while nobody has looked whose {@code email} is
     */
    record Link(
            long id,
            StaffLetter.Kind kind,
            String email,
            Long userId,
            Locale language,
            Instant requestedAt,
            Instant expiresAt) {

        Duration life() {
            return Duration.between(requestedAt, expiresAt);
        }
    }

    private final JdbcClient jdbc;
    private final StaffSettings settings;
    private final Clock clock;

    StaffLinks(JdbcClient jdbc, StaffSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param userId null when it must not matter now whose {@code email} is */
    void ask(StaffLetter.Kind kind, String email, Long userId, Locale language) {
        add(kind, email, userId, language, clock.instant());
    }

    /** A link that nobody sends: it is handed over. */
    LinkToken handOver(StaffUser user) {
        return issue(add(StaffLetter.Kind.RESET, user.email(), user.id(), Locale.ENGLISH, null), user.id());
    }

    private long add(StaffLetter.Kind kind, String email, Long userId, Locale language, Instant sendAfter) {
        var now = clock.instant();
        jdbc.sql("DELETE FROM staff_link WHERE expires_at < ? LIMIT 10")
                .param(now.minus(Duration.ofDays(1)))
                .update();
        var life = kind == StaffLetter.Kind.WELCOME ? settings.welcomeLinkLife() : settings.resetLinkLife();
        var id = Ids.next();
        jdbc.sql("INSERT INTO staff_link (id, kind, email, staff_user, language, requested_at, expires_at, send_after)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, kind.name(), email, userId, language.getLanguage(), now, now.plus(life), sendAfter)
                .update();
        return id;
    }

    /** The next that waits to be sent and is still of use; nobody else gets it for a while. */
    Optional<Link> claimUnsent(Duration lease) {
        var now = clock.instant();
        return jdbc
                .sql("SELECT * FROM staff_link WHERE send_after <= ? AND expires_at > ? ORDER BY send_after LIMIT 10")
                .params(now, now)
                .query(StaffLinks::link)
                .list()
                .stream()
                .filter(link -> jdbc.sql("UPDATE staff_link SET send_after = ? WHERE id = ? AND send_after <= ?")
                                .params(now.plus(lease), link.id(), now)
                                .update()
                        == 1)
                .findFirst();
    }

    /** Another token of a link; it exists in what is returned and nowhere else. */
    LinkToken issue(long id, long userId) {
        var token = LinkToken.random();
        jdbc.sql("UPDATE staff_link SET staff_user = ? WHERE id = ?")
                .params(userId, id)
                .update();
        jdbc.sql("INSERT INTO staff_link_token VALUES (?, ?)")
                .params(token.hash(), id)
                .update();
        return token;
    }

    void sent(long id) {
        jdbc.sql("UPDATE staff_link SET send_after = NULL, sent_at = ? WHERE id = ?")
                .params(clock.instant(), id)
                .update();
    }

    void refused(long id, String reason) {
        jdbc.sql("UPDATE staff_link SET send_after = NULL, failure = ? WHERE id = ?")
                .params(reason, id)
                .update();
    }

    void sendAfter(long id, Instant when) {
        jdbc.sql("UPDATE staff_link SET send_after = ? WHERE id = ?")
                .params(when, id)
                .update();
    }

    /** It is nobody's. */
    void drop(long id) {
        jdbc.sql("DELETE FROM staff_link WHERE id = ?").param(id).update();
    }

    /** No link of the user works any more. */
    void end(long userId) {
        jdbc.sql("DELETE FROM staff_link WHERE staff_user = ?").param(userId).update();
    }

    /** The user whose link has a token with that SHA-256, in hexadecimal, as long as it works. */
    Optional<Long> userOf(String tokenHash) {
        if (!tokenHash.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT l.staff_user FROM staff_link_token t JOIN staff_link l ON l.id = t.link_id"
                        + " WHERE t.token_hash = ? AND l.expires_at > ?")
                .params(HexFormat.of().parseHex(tokenHash), clock.instant())
                .query(Long.class)
                .optional();
    }

    private static Link link(ResultSet rs, int row) throws SQLException {
        return new Link(
                rs.getLong("id"),
                StaffLetter.Kind.valueOf(rs.getString("kind")),
                rs.getString("email"),
                rs.getObject("staff_user", Long.class),
                Locale.forLanguageTag(rs.getString("language")),
                rs.getTimestamp("requested_at").toInstant(),
                rs.getTimestamp("expires_at").toInstant());
    }
}
