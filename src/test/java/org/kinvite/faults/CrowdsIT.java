package org.kinvite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.kinvite.faults.matrix.Fault;
import org.kinvite.faults.matrix.OnlyInTheMatrix;
import org.kinvite.faults.matrix.Row;
import org.kinvite.faults.people.Cohort;
import org.kinvite.faults.people.Engine;
import org.kinvite.faults.people.PageTimes;
import org.kinvite.faults.people.Reckoning;
import org.kinvite.faults.people.Staff;
import org.kinvite.faults.people.WaitingInvitations;

/** Very many at once. */
@OnlyInTheMatrix
class CrowdsIT extends Faults {

    private static final int BURST = 10_000;
    private static final int REMINDERS = 20_000;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(12);

    @Fault(value = 6, what = "RESOURCE_EXHAUSTED in a burst of 10,000")
    void aBusyEngineIsGivenWhatItTakes(Row row) {
        var broker = installation.broker();
        broker.stop();
        // ten at once, where the application starts with 64 and may go up to 256
        broker.start(Map.of(
                "ZEEBE_BROKER_FLOWCONTROL_REQUEST_ALGORITHM", "fixed",
                "ZEEBE_BROKER_FLOWCONTROL_REQUEST_FIXED_LIMIT", "10"));
        broker.awaitReady();
        application = installation.restarted(installation.settings(Map.of("kinvite.engine.max-in-flight", "256")));
        var cohort = Cohort.byEmail(BURST, installation);
        var reckoning = Reckoning.of(cohort, installation);

        var since = System.nanoTime();
        Staff.at(application).inviteGroup(cohort);
        heal(row, reckoning, BURST, since, PATIENCE);

        assertThat(broker.actuator().instances("activated")).isEqualTo(BURST);
        assertThat(broker.actuator().rejections()).isPositive();
        row.note("the engine rejected %d commands".formatted(broker.actuator().rejections()));
        broker.stop();
    }

    @Fault(value = 16, what = "20,000 reminders due in one minute")
    void theyAreDrainedAndPagesStayQuick(Row row) {
        installation.freshEngine();
        var cohort = Cohort.byEmail(REMINDERS, installation);
        var reckoning = Reckoning.of(cohort, installation);
        var dueIn = Duration.ofDays(1);
        try (var engine = new Engine(installation.broker())) {
            new WaitingInvitations(cohort, installation).waitFor(dueIn, A_MINUTE, engine);
        }
        var small = Cohort.of(20, installation);
        var pages = new PageTimes(Staff.at(application), "/parent-accounts?site=101&classroom=" + small.classroom());
        var idle = pages.measure(500);

        var since = System.nanoTime();
        installation.broker().actuator().moveClock(dueIn);
        var busy = pages.measureWhile(() -> reckoning.messages().size() < REMINDERS && !late(since));
        heal(row, reckoning, REMINDERS, since, PATIENCE);
        row.note("a page's p99 was %.0f ms idle, %.0f ms meanwhile; median %.0f and %.0f ms"
                .formatted(idle.percentile(99), busy.percentile(99), idle.percentile(50), busy.percentile(50)));
        assertThat(busy.percentile(99)).isLessThanOrEqualTo(2 * idle.percentile(99));
    }

    private static boolean late(long since) {
        return System.nanoTime() - since > TimeUnit.SECONDS.toNanos(PATIENCE.toSeconds());
    }
}
