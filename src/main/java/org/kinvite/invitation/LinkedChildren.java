package org.kinvite.invitation;

import java.util.List;
import java.util.Set;
import org.kinvite.account.UnlinkGuardian;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The other children of a guardian's family account, whom an Unlink of this one does not touch (rule 8). */
@Component
public class LinkedChildren {

    /**
     * @param names of children at sites the user may see
     * @param elsewhere how many more there are at other sites
     */
    public record Others(List<String> names, int elsewhere) {}

    private static final String NAMES = """
            SELECT DISTINCT s.id, CONCAT(s.first_name, ' ', s.last_name) AS name,
              EXISTS (SELECT 1 FROM site_enrollment e
                      WHERE e.student_id = s.id AND e.ended_on IS NULL AND e.site_id IN (:sites)) AS visible
            FROM guardian g JOIN student s ON s.id = g.student_id
            WHERE g.id IN (:guardians) ORDER BY name, s.id
            """;

    private final JdbcClient jdbc;
    private final UnlinkGuardian unlinkGuardian;

    LinkedChildren(JdbcClient jdbc, UnlinkGuardian unlinkGuardian) {
        this.jdbc = jdbc;
        this.unlinkGuardian = unlinkGuardian;
    }

    /** Names a child only to who may see one of its {@code sites}. */
    public Others besides(long guardianId, Set<Long> sites) {
        var others = unlinkGuardian.otherGuardiansOf(guardianId);
        if (others.isEmpty()) {
            return new Others(List.of(), 0);
        }
        var children = jdbc.sql(NAMES)
                .param("guardians", others)
                .param("sites", sites)
                .query((rs, row) -> rs.getBoolean("visible") ? rs.getString("name") : "")
                .list();
        var names = children.stream().filter(name -> !name.isEmpty()).toList();
        return new Others(names, children.size() - names.size());
    }
}
