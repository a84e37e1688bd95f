package org.kinvite.staff;

import java.time.Duration;
import java.util.List;
import org.kinvite.kernel.EmailAddress;
import org.kinvite.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes somebody an administrator from outside the pages: the first one of a fresh installation, or one who lets the others
 * in again when no administrator can sign in any more.
 */
@Component
public class MakeAdministrator {

    private static final Actor COMMAND_LINE = new Actor(Actor.Kind.PROCESS, null, "Command line");

    /**
     * Who was made administrator.
     *
     * @param link with which they choose a password: it is in nothing but this answer
     * @param life how long the link works
     */
    public record Made(String name, String agency, String link, Duration life) {}

    private record Agency(long id, String name) {}

    private final StaffUsers users;
    private final StaffLinks links;
    private final StaffSettings settings;
    private final StaffPost post;
    private final AuditTrail auditTrail;
    private final JdbcClient jdbc;

    MakeAdministrator(
            StaffUsers users,
            StaffLinks links,
            StaffSettings settings,
            StaffPost post,
            AuditTrail auditTrail,
            JdbcClient jdbc) {
        this.users = users;
        this.links = links;
        this.settings = settings;
        this.post = post;
        this.auditTrail = auditTrail;
        this.jdbc = jdbc;
    }

    /**
     * @param typedEmail of a user, who is let in again and made administrator, or of somebody new
     * @param name blank when the user is known
     * @param agencyName blank when there is one agency; one that is not known is founded only when there is none
     * @throws IllegalArgumentException which says what is missing or wrong
     */
    @Transactional
    public Made make(String typedEmail, String name, String agencyName) {
        var known = users.findByEmail(StaffUser.canonical(typedEmail));
        if (known.isEmpty() && name.isBlank()) {
            throw new IllegalArgumentException("nobody has that email yet: --name= says who it is");
        }
        var agency = agency(agencyName);
        var user = known.orElseGet(() -> somebodyNew(agency, typedEmail, name));
        if (user.agencyId() != agency.id()) {
            throw new IllegalArgumentException("a user with that email works for another agency");
        }
        user.enable();
        user.become(user.name(), user.email(), Role.ADMINISTRATOR);
        users.save(user);
        var link = post.address("/staff-links/" + links.handOver(user).value());
        auditTrail.record(
                new Act(COMMAND_LINE, "user.made-administrator", "user", user.id(), null, UserInWords.of(user)));
        return new Made(user.name(), agency.name(), link, settings.resetLinkLife());
    }

    private static StaffUser somebodyNew(Agency agency, String typedEmail, String name) {
        return StaffUser.of(agency.id(), new EmailAddress(typedEmail).value(), name, null, Role.ADMINISTRATOR);
    }

    private Agency agency(String name) {
        var all = jdbc.sql("SELECT id, name FROM agency ORDER BY name")
                .query(Agency.class)
                .list();
        if (all.isEmpty()) {
            return found(name);
        }
        var fitting = all.stream()
                .filter(agency -> name.isBlank() || agency.name().equals(name))
                .toList();
        if (fitting.size() != 1) {
            throw new IllegalArgumentException("--agency= must name one of: " + names(all));
        }
        return fitting.getFirst();
    }

    private Agency found(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("there is no agency yet: --agency= gives its name");
        }
        var agency = new Agency(Ids.next(), name);
        jdbc.sql("INSERT INTO agency (id, name, version) VALUES (?, ?, 0)")
                .params(agency.id(), agency.name())
                .update();
        auditTrail.record(new Act(COMMAND_LINE, "agency.founded", "agency", agency.id(), null, name));
        return agency;
    }

    private static String names(List<Agency> agencies) {
        return String.join(", ", agencies.stream().map(Agency::name).toList());
    }
}
