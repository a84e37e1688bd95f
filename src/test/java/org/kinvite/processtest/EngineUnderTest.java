package org.kinvite.processtest;

import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.util.VersionUtil;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.awaitility.Awaitility;

/**
 * The in-memory engine of this JVM: one at a time, since the engine keeps static state, and always on the same port, so
 * that clients find the next one where the last one was. What it did is read from its log when somebody asks.
 */
final class EngineUnderTest {

    private static final Duration AT_MOST = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(1);

    private final int port = EnginePort.free();
    private ZeebeTestEngine engine;
    private EngineLog log;
    private Tables tables;
    private Duration ahead;

    EngineUnderTest() {
        start();
    }

    String grpcAddress() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    /** Camunda's, as the engine's library says; for log lines only. */
    static String version() {
        return VersionUtil.getVersion();
    }

    /** Throws everything away, the moved clock included. */
    synchronized void restart() {
        stop();
        start();
    }

    /** Never twice: an engine that is not running does not come back from being stopped. */
    private void stop() {
        if (engine != null) {
            var running = engine;
            engine = null;
            running.stop();
        }
    }

    private void start() {
        EnginePort.awaitFree(port);
        var fresh = EngineFactory.create(port);
        fresh.start();
        engine = fresh;
        log = new EngineLog(engine);
        tables = new Tables();
        ahead = Duration.ZERO;
    }

    /** What time it is in the engine. */
    synchronized Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis()).plus(ahead);
    }

    synchronized void moveClock(Duration further) {
        engine.increaseTime(further);
        ahead = ahead.plus(further);
    }

    synchronized void resetClock() {
        moveClock(ahead.negated());
    }

    /** Looks something up, with all that has happened until now. */
    synchronized <T> T look(Function<Tables, T> question) {
        catchUp();
        return question.apply(tables);
    }

    /** Has the engine perform a command, and answers what came of it: an event, or a rejection. */
    synchronized Record<?> perform(long key, RecordMetadata metadata, UnifiedRecordValue command) {
        var position = log.append(key, metadata, command);
        var answer = new AtomicReference<Record<?>>();
        Awaitility.await("the engine's answer")
                .atMost(AT_MOST)
                .pollDelay(Duration.ZERO)
                .pollInterval(POLL)
                .until(() -> {
                    catchUp().stream()
                            .filter(record -> record.getSourceRecordPosition() == position)
                            .findFirst()
                            .ifPresent(answer::set);
                    return answer.get() != null;
                });
        return answer.get();
    }

    private List<Record<?>> catchUp() {
        var records = log.readOn();
        records.forEach(tables::apply);
        return records;
    }
}
