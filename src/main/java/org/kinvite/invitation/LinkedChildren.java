package org.kinvite.invitation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kinvite.account.UnlinkGuardian;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The other children of a guardian's family account, whom an Unlink of this one does not touch (rule 8). */
@Component
public class LinkedChildren {

    /**
     * Another guardian record of the same account.
     *
     * @param through the guardian's name, and A or B
     * @param sameChild whether it is the very child whose link is cut, so that the account still sees that child
     */
    public record Other(String child, String through, String slot, boolean sameChild, boolean visible) {}

    /**
     * @param seen those at sites the user may see
     * @param elsewhere how many more there are at other sites
     */
    public record Others(List<Other> seen, int elsewhere) {

        /** The guardian through whom the account still sees the child whose link is cut, if there is one. */
        public Optional<Other> stillSees() {
            return seen.stream().filter(Other::sameChild).findFirst();
        }
    }

    private static final String OTHERS = """
            SELECT CONCAT(s.first_name, ' ', s.last_name) AS child,
              CONCAT(g.first_name, ' ', g.last_name) AS through, g.slot,
              g.student_id = (SELECT student_id FROM guardian WHERE id = :guardian) AS same_child,
              EXISTS (SELECT 1 FROM site_enrollment e
                      WHERE e.student_id = s.id AND e.ended_on IS NULL AND e.site_id IN (:sites)) AS visible
            FROM guardian g JOIN student s ON s.id = g.student_id
            WHERE g.id IN (:others) ORDER BY child, s.id, g.slot
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
        var all = jdbc.sql(OTHERS)
                .param("guardian", guardianId)
                .param("others", others)
                .param("sites", sites)
                .query(Other.class)
                .list();
        var seen = all.stream().filter(Other::visible).toList();
        return new Others(seen, all.size() - seen.size());
    }
}
