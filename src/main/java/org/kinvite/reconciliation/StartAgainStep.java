package org.kinvite.reconciliation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kinvite.engine.EngineMemory;
import org.kinvite.reconciliation.OpenProcesses.Started;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One batch of processes started again: what starts them and the mark of how far it came are one transaction. */
@Component
class StartAgainStep {

    private static final Logger LOG = LoggerFactory.getLogger(StartAgainStep.class);
    private static final int BATCH = 200;

    private record Mark(long startAgainId, String process, long lastId) {}

    private final Map<String, OpenProcesses> processes;
    private final EngineMemory engineMemory;
    private final JdbcClient jdbc;
    private final Clock clock;

    StartAgainStep(List<OpenProcesses> processes, EngineMemory engineMemory, JdbcClient jdbc, Clock clock) {
        this.processes = processes.stream().collect(Collectors.toMap(OpenProcesses::process, Function.identity()));
        this.engineMemory = engineMemory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isAsked() {
        return jdbc.sql("SELECT COUNT(*) FROM start_again WHERE open_one = 1")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @return false when there is nothing left to do, for this instance at least */
    @Transactional
    public boolean run() {
        var mark = claim();
        mark.ifPresent(found -> advance(found, processes.get(found.process()).startAgain(found.lastId(), BATCH)));
        return mark.isPresent();
    }

    private Optional<Mark> claim() {
        return jdbc.sql("""
                        SELECT start_again_id, process, last_id FROM start_again_part WHERE finished_at IS NULL
                        ORDER BY start_again_id, process DESC LIMIT 1 FOR UPDATE SKIP LOCKED
                        """).query(Mark.class).optional();
    }

    private void advance(Mark mark, Started started) {
        var finishedAt = started.processes() == 0 ? Timestamp.from(clock.instant()) : null;
        jdbc.sql("""
                        UPDATE start_again_part SET started = started + ?, last_id = ?, finished_at = ?
                        WHERE start_again_id = ? AND process = ?
                        """)
                .params(started.processes(), started.lastId(), finishedAt, mark.startAgainId(), mark.process())
                .update();
        if (finishedAt != null) {
            finish(mark.startAgainId(), finishedAt);
        }
    }

    private void finish(long id, Timestamp at) {
        var finished = jdbc.sql("""
                        UPDATE start_again SET finished_at = ?
                        WHERE id = ? AND NOT EXISTS (SELECT 1 FROM start_again_part p
                                                     WHERE p.start_again_id = start_again.id AND p.finished_at IS NULL)
                        """).params(at, id).update();
        if (finished > 0) {
            engineMemory.lossIsDealtWith();
            LOG.info("all open processes were started again");
        }
    }
}
