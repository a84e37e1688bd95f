package org.kinvite.roster;

import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes names and contacts of guardians and students away. The rows stay, in their slots and enrollments, so that nothing
 * that was counted changes, and are {@link Erased}. Callers check who may.
 */
@Component
public class ErasePeople {

    private static final String GUARDIANS = """
            UPDATE guardian SET first_name = '', last_name = '', relationship = '', email = NULL, cell_phone = NULL,
              version = version + 1
            WHERE id IN (:ids)
            """;
    private static final String STUDENTS =
            "UPDATE student SET first_name = '', last_name = '', version = version + 1 WHERE id IN (:ids)";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ErasePeople(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Makes others who would invite or correct these guardians wait until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<Long> guardians) {
        if (!guardians.isEmpty()) {
            jdbc.sql("SELECT id FROM guardian WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                    .param("ids", List.copyOf(guardians))
                    .query(Long.class)
                    .list();
        }
    }

    /** Publishes {@link GuardianErased} for each guardian, in the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Collection<Long> guardians, Collection<Long> students) {
        update(GUARDIANS, guardians);
        update(STUDENTS, students);
        guardians.forEach(guardian -> events.publishEvent(new GuardianErased(guardian)));
    }

    /** Whether all of them are, so that nothing is left to erase. */
    public boolean areErased(Collection<Long> guardians, Collection<Long> students) {
        return named("guardian", guardians) + named("student", students) == 0;
    }

    /** The first {@code most} erased guardians of all agencies whose ids are beyond {@code after}, by their ids. */
    public List<Long> erased(long after, int most) {
        return jdbc.sql("SELECT g.id FROM guardian g WHERE g.id > ? AND " + Erased.sql("g") + " ORDER BY g.id LIMIT ?")
                .params(after, most)
                .query(Long.class)
                .list();
    }

    private int named(String table, Collection<Long> ids) {
        return ids.isEmpty()
                ? 0
                : jdbc.sql("SELECT COUNT(*) FROM " + table + " p WHERE p.id IN (:ids) AND NOT " + Erased.sql("p"))
                        .param("ids", List.copyOf(ids))
                        .query(Integer.class)
                        .single();
    }

    private void update(String sql, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql(sql).param("ids", List.copyOf(ids)).update();
        }
    }
}
