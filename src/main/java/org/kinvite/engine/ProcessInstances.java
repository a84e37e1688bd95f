package org.kinvite.engine;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.kinvite.kernel.BackgroundWork;
import org.kinvite.kernel.SilentTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which process instance works on what. A message that starts one tells no key, so its first job does. Pages lead to
 * Camunda Operate by it and nothing else depends on it: no job waits for it to be written, and what was not written yet
 * when an instance of the application was killed is written by a later job.
 */
@Component
public class ProcessInstances extends BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessInstances.class);

    private static final String PUT = """
            INSERT INTO process_instance (process, subject_id, instance_key) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE instance_key = VALUES(instance_key)
            """;

    /** Rarely enough for a crowd's to be written together, and before somebody has opened a page. */
    private static final Duration SHORTLY = Duration.ofMillis(500);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_AT_ONCE = 500;

    /** As many as a crowd has between its first jobs and its last ones. */
    private static final int MOST_KNOWN = 10_000;

    private record Subject(String process, long id) {}

    private record Instance(Subject subject, long key) {

        /** Those of several instances of the application wait for each other's rows in one order, and so not for ever. */
        static final Comparator<Instance> IN_ORDER = Comparator.comparing(
                Instance::subject, Comparator.comparing(Subject::process).thenComparing(Subject::id));
    }

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Map<Subject, Long> unwritten = new ConcurrentHashMap<>();

    /** What this instance of the application has heard lately, so that a further job writes nothing. */
    private final Map<Subject, Long> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Subject, Long> eldest) {
            return size() > MOST_KNOWN;
        }
    });

    ProcessInstances(JdbcTemplate jdbc, TransactionTemplate transaction) {
        super("process-instances", PATIENCE);
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Remembers the instance that works on something now; written shortly, and again only when it is another than before,
     * or long ago.
     *
     * @param process the id of the process
     * @param subjectId what its messages correlate by
     */
    public void remember(String process, long subjectId, long instanceKey) {
        var subject = new Subject(process, subjectId);
        if (!Objects.equals(known.put(subject, instanceKey), instanceKey)) {
            unwritten.put(subject, instanceKey);
        }
    }

    @Override
    protected Duration step() {
        var some = some();
        if (!some.isEmpty()) {
            write(some);
        }
        return some.size() < MOST_AT_ONCE ? SHORTLY : AT_ONCE;
    }

    private List<Instance> some() {
        return unwritten.entrySet().stream()
                .limit(MOST_AT_ONCE)
                .map(each -> new Instance(each.getKey(), each.getValue()))
                .sorted(Instance.IN_ORDER)
                .toList();
    }

    private void write(List<Instance> some) {
        transaction.executeWithoutResult(status -> jdbc.batchUpdate(
                PUT,
                some.stream()
                        .map(each -> new Object[] {
                            each.subject().process(), each.subject().id(), each.key()
                        })
                        .toList()));
        some.forEach(each -> unwritten.remove(each.subject(), each.key()));
    }

    @Override
    public void stop() {
        super.stop();
        try {
            while (step().isZero()) {
                // each step writes some
            }
        } catch (RuntimeException e) {
            LOG.warn("{} process instances were not written: {}", unwritten.size(), new SilentTrace(e));
        }
    }

    /** Stops after the jobs, which may still tell of theirs. */
    @Override
    public int getPhase() {
        return JobPlaces.PHASE - 1;
    }
}
