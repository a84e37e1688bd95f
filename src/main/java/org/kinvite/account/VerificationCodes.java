package org.kinvite.account;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kinvite.guard.KeyedHash;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codes that were asked for. Each is for one contact, works a few minutes and once, and dies of too many tries. */
@Component
class VerificationCodes {

    /** How long a contact counts as proven to whoever proved it. */
    private static final Duration PROOF_LASTS = Duration.ofHours(1);

    private static final int DIGITS = 6;

    private record Row(SignInContact contact, byte[] hash, int tries, Instant expiresAt, Instant provenAt) {}

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final AccountSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    VerificationCodes(JdbcClient jdbc, KeyedHash hash, AccountSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Asks for a code; it exists only once it is {@link #make made}.
     *
     * @param sendAfter when the background may send it; null when the caller does
     */
    long request(SignInContact contact, Instant sendAfter) {
        var now = clock.instant();
        jdbc.sql("DELETE FROM verification_code WHERE created_at < ? LIMIT 10")
                .param(now.minus(ForgetCodes.KEPT))
                .update();
        var id = Ids.next();
        jdbc.sql("INSERT INTO verification_code (id, channel, contact, tries, created_at, expires_at, send_after)"
                        + " VALUES (?, ?, ?, 0, ?, ?, ?)")
                .params(id, contact.channel().name(), contact.value(), now, now.plus(settings.codeLife()), sendAfter)
                .update();
        return id;
    }

    /** The next that waits to be sent and is still of use; nobody else gets it for a while. */
    Optional<Long> claimUnsent(Duration lease) {
        var now = clock.instant();
        return jdbc
                .sql("SELECT id FROM verification_code WHERE send_after <= ? AND expires_at > ?"
                        + " ORDER BY send_after LIMIT 10")
                .params(now, now)
                .query(Long.class)
                .list()
                .stream()
                .filter(id -> jdbc.sql("UPDATE verification_code SET send_after = ? WHERE id = ? AND send_after <= ?")
                                .params(now.plus(lease), id, now)
                                .update()
                        == 1)
                .findFirst();
    }

    void sendAfter(long id, Instant when) {
        jdbc.sql("UPDATE verification_code SET send_after = ? WHERE id = ?")
                .params(when, id)
                .update();
    }

    /** It was sent, or is never to be. */
    void neverSend(long id) {
        sendAfter(id, null);
    }

    /** The code itself, which is nowhere else. */
    String make(long id) {
        var code = "%06d".formatted(random.nextInt((int) Math.pow(10, DIGITS)));
        jdbc.sql("UPDATE verification_code SET code_hash = ? WHERE id = ?")
                .params(hash.of("code/" + id, code), id)
                .update();
        return code;
    }

    /** Whether {@code typed} is the code. A try is counted before it is made, so that many at once are no more than allowed. */
    CodeAnswer answer(long id, String typed) {
        var now = clock.instant();
        var counted = jdbc.sql("UPDATE verification_code SET tries = tries + 1"
                                + " WHERE id = ? AND tries < ? AND proven_at IS NULL AND expires_at > ?")
                        .params(id, settings.codeTries(), now)
                        .update()
                == 1;
        var row = find(id).orElse(null);
        if (row == null || row.provenAt() != null || !row.expiresAt().isAfter(now)) {
            return CodeAnswer.EXPIRED;
        }
        if (!counted) {
            return CodeAnswer.USED_UP;
        }
        if (row.hash() != null && MessageDigest.isEqual(row.hash(), hash.of("code/" + id, typed))) {
            return markProven(id, now) ? CodeAnswer.PROVEN : CodeAnswer.EXPIRED;
        }
        return row.tries() < settings.codeTries() ? CodeAnswer.WRONG : CodeAnswer.USED_UP;
    }

    private boolean markProven(long id, Instant now) {
        return jdbc.sql("UPDATE verification_code SET proven_at = ? WHERE id = ? AND proven_at IS NULL")
                        .params(now, id)
                        .update()
                == 1;
    }

    /** The contact that the code was, or is to be, sent to. */
    Optional<SignInContact> contact(long id) {
        return find(id).map(Row::contact);
    }

    /** The contact that was proven with the code, not long ago and not used yet. */
    Optional<SignInContact> proven(long id) {
        return jdbc.sql("SELECT * FROM verification_code WHERE id = ? AND proven_at > ? AND redeemed_at IS NULL")
                .params(id, clock.instant().minus(PROOF_LASTS))
                .query(VerificationCodes::row)
                .optional()
                .map(Row::contact);
    }

    /** Uses the proof up; of two at once, one gets it. */
    Optional<SignInContact> redeem(long id) {
        return proven(id)
                .filter(proven -> jdbc.sql("UPDATE verification_code SET redeemed_at = ?"
                                        + " WHERE id = ? AND redeemed_at IS NULL")
                                .params(clock.instant(), id)
                                .update()
                        == 1);
    }

    private Optional<Row> find(long id) {
        return jdbc.sql("SELECT * FROM verification_code WHERE id = ?")
                .param(id)
                .query(VerificationCodes::row)
                .optional();
    }

    private static Row row(ResultSet rs, int number) throws SQLException {
        var proven = rs.getTimestamp("proven_at");
        return new Row(
                new SignInContact(Channel.valueOf(rs.getString("channel")), rs.getString("contact")),
                rs.getBytes("code_hash"),
                rs.getInt("tries"),
                rs.getTimestamp("expires_at").toInstant(),
                proven == null ? null : proven.toInstant());
    }
}
