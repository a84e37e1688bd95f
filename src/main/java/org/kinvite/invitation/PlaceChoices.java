package org.kinvite.invitation;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sites, programs and classrooms that staff narrow the Parent Accounts by. */
@Component
public class PlaceChoices {

    private final JdbcClient jdbc;

    PlaceChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sites of {@code granted} by name. */
    public List<Choice> sites(Set<Long> granted) {
        if (granted.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT id, name FROM site WHERE id IN (:granted) ORDER BY name, id")
                .param("granted", granted)
                .query(Choice.class)
                .list();
    }

    /** The programs of a site's agency by name. */
    public List<Choice> programs(long siteId) {
        return jdbc.sql("SELECT p.id, p.name FROM program p JOIN site s ON s.agency_id = p.agency_id WHERE s.id = ?"
                        + " ORDER BY p.name, p.id")
                .param(siteId)
                .query(Choice.class)
                .list();
    }

    /** The classrooms of a site by name. */
    public List<Choice> classrooms(long siteId) {
        return jdbc.sql("SELECT id, name FROM classroom WHERE site_id = ? ORDER BY name, id")
                .param(siteId)
                .query(Choice.class)
                .list();
    }
}
