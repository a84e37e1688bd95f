package org.kinvite.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.kinvite.faults.matrix.Row;
import org.kinvite.faults.people.Reckoning;
import org.kinvite.faults.stack.Installation;
import org.kinvite.faults.stack.TheApplication;

/** What all rows share: one installation, in which nothing is wrong at the beginning of each. */
abstract class Faults {

    /** How long a row may take to heal before what is missing counts as lost. */
    static final Duration PATIENCE = Duration.ofMinutes(4);

    final Installation installation = Installation.shared();
    TheApplication application;

    @BeforeEach
    void nothingIsWrong() {
        application = installation.ready();
    }

    /** Waits until all is well again, and counts. @param since when the fault came, in the machine's running time */
    void heal(Row row, Reckoning reckoning, int inFlight, long since) {
        heal(row, reckoning, inFlight, since, PATIENCE);
    }

    void heal(Row row, Reckoning reckoning, int inFlight, long since, Duration patience) {
        try {
            until(reckoning::isSettled, patience);
        } catch (ConditionTimeoutException late) {
            row.note("after %s: %s".formatted(patience, reckoning.unsettled()));
        }
        row.ran(reckoning.count(inFlight), Duration.ofNanos(System.nanoTime() - since));
        assertThat(reckoning.disagreements()).isEmpty();
    }

    /** Waits as long as a row may take; what fails meanwhile, e.g. because a process is down, is asked again. */
    static void until(Callable<Boolean> condition) {
        until(condition, PATIENCE);
    }

    static void until(Callable<Boolean> condition, Duration patience) {
        patiently(patience).until(condition);
    }

    /** As {@link #until}; whoever waited in vain is told what came instead. */
    static void untilAsserted(ThrowingRunnable assertion) {
        patiently(PATIENCE).untilAsserted(assertion);
    }

    private static ConditionFactory patiently(Duration patience) {
        return await().pollInterval(Duration.ofMillis(300)).atMost(patience).ignoreExceptions();
    }
}
