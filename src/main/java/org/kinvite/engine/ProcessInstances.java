package org.kinvite.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which process instance works on what. A message that starts one tells no key, so its first job does. Pages lead to
 * Camunda Operate by it; nothing else depends on it.
 */
@Component
public class ProcessInstances {

    private static final String PUT = """
            INSERT INTO process_instance (process, subject_id, instance_key) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE instance_key = VALUES(instance_key)
            """;

    /** As many as a crowd has between its first jobs and its last ones. */
    private static final int MOST_KNOWN = 10_000;

    private record Subject(String process, long id) {}

    private final JdbcClient jdbc;

    /** What this instance of the application has written lately, so that a further job asks for nothing. */
    private final Map<Subject, Long> written = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Subject, Long> eldest) {
            return size() > MOST_KNOWN;
        }
    });

    ProcessInstances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Remembers the instance that works on something now; written again only when it is another than before, or long ago.
     *
     * @param process the id of the process
     * @param subjectId what its messages correlate by
     */
    public void remember(String process, long subjectId, long instanceKey) {
        var subject = new Subject(process, subjectId);
        if (!Objects.equals(written.get(subject), instanceKey)) {
            jdbc.sql(PUT).params(process, subjectId, instanceKey).update();
            written.put(subject, instanceKey);
        }
    }

    /** The engine's key of the instance; empty before its first job. */
    public Optional<Long> find(String process, long subjectId) {
        return jdbc.sql("SELECT instance_key FROM process_instance WHERE process = ? AND subject_id = ?")
                .params(process, subjectId)
                .query(Long.class)
                .optional();
    }
}
