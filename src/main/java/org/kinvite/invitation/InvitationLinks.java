package org.kinvite.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.kinvite.guard.KeyedHash;
import org.kinvite.guard.LinkToken;
import org.kinvite.invitation.OpenedLink.Status;
import org.kinvite.kernel.Channel;
import org.kinvite.letter.LetterCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links that were sent, known by the hash of their token. */
@Component
class InvitationLinks {

    /** One link; {@code contact} is where it went, and null of a letter. */
    record Link(long invitationId, int attempt, Channel channel, String contact) {

        /** Whether it can be used, and if not, why. */
        Status status(Invitation invitation, Instant now) {
            return switch (invitation.state()) {
                case REGISTERED -> Status.REGISTERED;
                case WITHDRAWN -> Status.WITHDRAWN;
                case DECLINED -> Status.DECLINED;
                case UNENROLLED -> Status.UNENROLLED;
                case EXPIRED -> Status.EXPIRED;
                case CLOSED -> Status.CLOSED;
                case REQUESTED, INVITED, FOLLOW_UP, NEEDS_ATTENTION -> {
                    if (attempt < invitation.attempt()) {
                        yield Status.SUPERSEDED;
                    }
                    yield invitation.series().expiry().filter(now::isAfter).isEmpty() ? Status.VALID : Status.EXPIRED;
                }
            };
        }
    }

    /** The two ways into an invitation that a letter shows. */
    record LettersLink(LinkToken token, LetterCode code) {}

    private final JdbcClient jdbc;
    private final KeyedHash keyedHash;
    private final Clock clock;

    InvitationLinks(JdbcClient jdbc, KeyedHash keyedHash, Clock clock) {
        this.jdbc = jdbc;
        this.keyedHash = keyedHash;
        this.clock = clock;
    }

    /** Makes a link of the invitation's current attempt; its token exists in what is returned and nowhere else. */
    LinkToken issue(Invitation invitation, String contact) {
        var token = LinkToken.random();
        insert(invitation, token, contact, null);
        return token;
    }

    /** A link with a short code beside it, for a letter; both exist in what is returned and nowhere else. */
    LettersLink issueForLetter(Invitation invitation) {
        var issued = new LettersLink(LinkToken.random(), LetterCode.random());
        insert(invitation, issued.token(), null, hash(issued.code()));
        return issued;
    }

    private void insert(Invitation invitation, LinkToken token, String contact, byte[] codeHash) {
        jdbc.sql(
                        "INSERT INTO invitation_link (token_hash, invitation_id, attempt, channel, contact, created_at, code_hash)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        token.hash(),
                        invitation.id(),
                        invitation.attempt(),
                        invitation.channel().name(),
                        contact,
                        clock.instant(),
                        codeHash)
                .update();
    }

    /** The hash of the token that a letter's code stands for. */
    Optional<String> tokenHash(LetterCode code) {
        return jdbc.sql("SELECT token_hash FROM invitation_link WHERE code_hash = ?")
                .param(hash(code))
                .query((row, number) -> HexFormat.of().formatHex(row.getBytes(1)))
                .optional();
    }

    /** Short enough to be guessed, so that a plain hash would not do. */
    private byte[] hash(LetterCode code) {
        return keyedHash.of("letter-code", code.value());
    }

    /** Where the newest link of an invitation went; empty when that is a letter. */
    Optional<String> newestContact(long invitationId) {
        return jdbc
                .sql("SELECT contact FROM invitation_link WHERE invitation_id = ?"
                        + " ORDER BY attempt DESC, created_at DESC LIMIT 1")
                .param(invitationId)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .list()
                .stream()
                .findFirst()
                .flatMap(contact -> contact);
    }

    Optional<Link> find(String tokenHash) {
        if (!tokenHash.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT * FROM invitation_link WHERE token_hash = ?")
                .param(HexFormat.of().parseHex(tokenHash))
                .query(InvitationLinks::link)
                .optional();
    }

    private static Link link(ResultSet rs, int row) throws SQLException {
        return new Link(
                rs.getLong("invitation_id"),
                rs.getInt("attempt"),
                Channel.valueOf(rs.getString("channel")),
                rs.getString("contact"));
    }
}
