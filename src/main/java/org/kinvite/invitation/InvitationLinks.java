package org.kinvite.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.kinvite.invitation.OpenedLink.Status;
import org.kinvite.kernel.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links that were sent, known by the hash of their token. */
@Component
class InvitationLinks {

    /** One link; {@code contact} is where it went. */
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

    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a link of the invitation's current attempt; its token exists in what is returned and nowhere else. */
    LinkToken issue(Invitation invitation, String contact) {
        var token = LinkToken.random();
        jdbc.sql("INSERT INTO invitation_link VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        token.hash(),
                        invitation.id(),
                        invitation.attempt(),
                        invitation.channel().name(),
                        contact,
                        clock.instant())
                .update();
        return token;
    }

    /** Where the newest link of an invitation went. */
    Optional<String> newestContact(long invitationId) {
        return jdbc.sql("SELECT contact FROM invitation_link WHERE invitation_id = ?"
                        + " ORDER BY attempt DESC, created_at DESC LIMIT 1")
                .param(invitationId)
                .query(String.class)
                .optional();
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
