package org.kinvite.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.kinvite.account.LinkedChild.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The children of an account, by the links as they are now: what Unlink has cut is gone with the next look. */
@Component
public class MyChildren {

    private static final String SQL = """
            SELECT g.id AS guardian_id, CONCAT(g.first_name, ' ', g.last_name) AS guardian_name,
              CONCAT(s.first_name, ' ', s.last_name) AS name, site.name AS site, c.name AS classroom
            FROM account_link l
            JOIN guardian g ON g.id = l.guardian_id
            JOIN student s ON s.id = g.student_id
            LEFT JOIN site_enrollment e ON e.student_id = s.id AND e.ended_on IS NULL
            LEFT JOIN site ON site.id = e.site_id
            LEFT JOIN classroom c ON c.id = e.classroom_id
            WHERE l.account_id = ? AND l.unlinked_at IS NULL
            ORDER BY s.first_name, s.id, g.slot, site.name, e.id
            """;

    private record Row(long guardianId, String guardianName, String name, String site, String classroom) {}

    private final JdbcClient jdbc;

    MyChildren(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One for each linked guardian record, by first name. */
    public List<LinkedChild> of(long accountId) {
        var children = new LinkedHashMap<Long, LinkedChild>();
        for (var row : jdbc.sql(SQL).param(accountId).query(Row.class).list()) {
            var child = children.computeIfAbsent(
                    row.guardianId(), id -> new LinkedChild(id, row.guardianName(), row.name(), new ArrayList<>()));
            if (row.site() != null) {
                child.places().add(new Place(row.site(), row.classroom()));
            }
        }
        return List.copyOf(children.values());
    }
}
