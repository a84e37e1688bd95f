package org.kinvite.roster;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sites, programs and classrooms that staff choose from, by name. */
@Repository
public class Places {

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of {@code sites} by name. */
    public List<Choice> sites(Set<Long> sites) {
        return choices("SELECT id, name FROM site WHERE id IN (:sites) ORDER BY name, id", sites);
    }

    /** The programs in which someone is enrolled now at any of {@code sites}. */
    public List<Choice> programs(Set<Long> sites) {
        return choices("""
                SELECT p.id, p.name FROM program p
                WHERE p.id IN (SELECT e.program_id FROM site_enrollment e
                               WHERE e.site_id IN (:sites) AND e.ended_on IS NULL)
                ORDER BY p.name, p.id""", sites);
    }

    /** All programs of the agency of {@code sites}, also those that are empty; quick for any number of sites. */
    public List<Choice> programsOfAgency(Set<Long> sites) {
        return choices("""
                SELECT p.id, p.name FROM program p
                WHERE p.agency_id IN (SELECT s.agency_id FROM site s WHERE s.id IN (:sites))
                ORDER BY p.name, p.id""", sites);
    }

    /** The classrooms of a site, also those that are empty. */
    public List<Choice> classrooms(long site) {
        return choices("SELECT id, name FROM classroom WHERE site_id IN (:sites) ORDER BY name, id", Set.of(site));
    }

    private List<Choice> choices(String sql, Set<Long> sites) {
        return sites.isEmpty()
                ? List.of()
                : jdbc.sql(sql).param("sites", sites).query(Choice.class).list();
    }
}
