package org.kinvite.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.kinvite.kernel.SilentTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The newest {@link JobSign} of each process, kept in the database so that any instance can read it. */
@Component
public class ProcessSigns {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessSigns.class);

    private static final String UPSERT = """
            INSERT INTO process_sign (process, subject_id, instance_key, element, noted_at, back_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE instance_key = VALUES(instance_key), element = VALUES(element),
              noted_at = VALUES(noted_at), back_at = VALUES(back_at)
            """;

    /** Nothing about it waits in the outbox, and no worker has said that it would be back. */
    private static final String SILENT = """
            NOT EXISTS (SELECT 1 FROM outbox o
                        WHERE o.correlation_key = CONVERT(<id> USING utf8mb4) COLLATE utf8mb4_unicode_520_ci)
              AND NOT EXISTS (SELECT 1 FROM process_sign s
                              WHERE s.process = '<process>' AND s.subject_id = <id> AND s.back_at >= :since)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ProcessSigns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The SQL condition that nothing has been heard of a process since {@code :since}, and nothing is on its way to it.
     *
     * @param id the SQL expression of what the process is about, e.g. {@code i.id}
     */
    public static String silent(String process, String id) {
        return SILENT.replace("<process>", process).replace("<id>", id);
    }

    /** A sign that could not be written is worth a line, but not the job that it tells of. */
    @EventListener
    void on(JobSign sign) {
        try {
            jdbc.sql(UPSERT)
                    .params(
                            sign.process(),
                            sign.subjectId(),
                            sign.instanceKey(),
                            sign.element(),
                            Timestamp.from(clock.instant()),
                            sign.backAt() == null ? null : Timestamp.from(sign.backAt()))
                    .update();
        } catch (DataAccessException e) {
            LOG.warn("no sign of {} {} was kept: {}", sign.process(), sign.subjectId(), new SilentTrace(e));
        }
    }

    /** The engine's keys of instances whose job was given up, by what they are about. */
    public Map<Long, Long> givenUp(String process, Collection<Long> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                SELECT subject_id, instance_key FROM process_sign
                                WHERE process = :process AND subject_id IN (:subjects) AND back_at IS NULL
                                """)
                        .param("process", process)
                        .param("subjects", subjects)
                        .query((row, index) -> Map.entry(row.getLong(1), row.getLong(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was said of these no longer holds: they begin anew. */
    public void forget(String process, Collection<Long> subjects) {
        if (!subjects.isEmpty()) {
            jdbc.sql("DELETE FROM process_sign WHERE process = :process AND subject_id IN (:subjects)")
                    .param("process", process)
                    .param("subjects", subjects)
                    .update();
        }
    }

    /** What was said before {@code moment} is of no use any more. */
    public int forgetBefore(Instant moment) {
        return jdbc.sql("DELETE FROM process_sign WHERE noted_at < ?")
                .param(Timestamp.from(moment))
                .update();
    }
}
