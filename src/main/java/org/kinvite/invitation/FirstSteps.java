package org.kinvite.invitation;

import java.util.Optional;
import java.util.Set;
import org.kinvite.staff.CurrentStaff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a new agency does first: it brings in its roster, and invites a first classroom. */
@Component
public class FirstSteps {

    private static final String TAKEN = """
            SELECT
              EXISTS (SELECT 1 FROM site_enrollment e JOIN site s ON s.id = e.site_id WHERE s.agency_id = :agency) AS roster,
              EXISTS (SELECT 1 FROM invitation i JOIN site s ON s.id = i.site_id WHERE s.agency_id = :agency) AS invited
            """;

    private static final String CLASSROOM = """
            SELECT c.site_id, c.id, c.name FROM classroom c JOIN site s ON s.id = c.site_id
            WHERE c.site_id IN (:sites) AND EXISTS
              (SELECT 1 FROM site_enrollment e WHERE e.site_id = c.site_id AND e.classroom_id = c.id AND e.ended_on IS NULL)
            ORDER BY s.name, c.name, c.id LIMIT 1
            """;

    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;

    FirstSteps(JdbcClient jdbc, CurrentStaff currentStaff) {
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
    }

    /** What is left of them; empty when both are taken, and for whoever can take neither. */
    public Optional<Left> left() {
        var taken = jdbc.sql(TAKEN)
                .param("agency", currentStaff.agencyId())
                .query(Taken.class)
                .single();
        if (taken.invited()) {
            return Optional.empty();
        }
        var sites = currentStaff.sites();
        var mayImport = currentStaff.isSupervisor();
        return sites.isEmpty() && !mayImport
                ? Optional.empty()
                : Optional.of(new Left(taken.roster(), mayImport, classroom(sites)));
    }

    private Classroom classroom(Set<Long> sites) {
        return sites.isEmpty()
                ? null
                : jdbc.sql(CLASSROOM)
                        .param("sites", sites)
                        .query(Classroom.class)
                        .optional()
                        .orElse(null);
    }

    private record Taken(boolean roster, boolean invited) {}

    /**
     * The steps of an agency that has invited nobody yet.
     *
     * @param roster whether the roster is in
     * @param mayImport whether the user may bring it in
     * @param classroom the first one by name with somebody in it; null while there is none
     */
    public record Left(boolean roster, boolean mayImport, Classroom classroom) {}

    /** A classroom to begin with. */
    public record Classroom(long siteId, long id, String name) {}
}
