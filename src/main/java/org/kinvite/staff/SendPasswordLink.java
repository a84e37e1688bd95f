package org.kinvite.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.kinvite.kernel.SilentTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends the links that were asked for, to those emails that are an active user's. */
@Component
class SendPasswordLink {

    private static final Logger LOG = LoggerFactory.getLogger(SendPasswordLink.class);
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final StaffLinks links;
    private final StaffUsers users;
    private final StaffPost post;
    private final JdbcClient jdbc;
    private final Clock clock;

    SendPasswordLink(StaffLinks links, StaffUsers users, StaffPost post, JdbcClient jdbc, Clock clock) {
        this.links = links;
        this.users = users;
        this.post = post;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Sends the next one that waits; answers whether there was one. */
    boolean sendNext() {
        var next = links.claimUnsent(LEASE);
        next.ifPresent(link -> user(link)
                .filter(StaffUser::isEnabled)
                .ifPresentOrElse(user -> send(link, user), () -> links.drop(link.id())));
        return next.isPresent();
    }

    private Optional<StaffUser> user(StaffLinks.Link link) {
        return link.userId() == null ? users.findByEmail(link.email()) : users.findById(link.userId());
    }

    private void send(StaffLinks.Link link, StaffUser user) {
        try {
            post.deliver(letter(link, user));
            links.sent(link.id());
        } catch (LetterRefused never) {
            LOG.info("link {} to staff user {} was not sent: {}", link.id(), user.id(), never.reason());
            links.refused(link.id(), never.reason());
        } catch (LetterDelayed busy) {
            links.sendAfter(link.id(), clock.instant().plus(busy.after()));
        } catch (RuntimeException trouble) {
            // it comes back when the claim runs out, as long as the link would still be of use
            LOG.warn("link {} was not sent: {}", link.id(), new SilentTrace(trouble));
        }
    }

    private StaffLetter letter(StaffLinks.Link link, StaffUser user) {
        var agency = jdbc.sql("SELECT name FROM agency WHERE id = ?")
                .param(user.agencyId())
                .query(String.class)
                .single();
        return new StaffLetter(
                link.id(),
                link.kind(),
                user.email(),
                user.name(),
                agency,
                link.language(),
                link.life(),
                () -> "/staff-links/" + links.issue(link.id(), user.id()).value());
    }
}
