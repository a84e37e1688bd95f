package org.kinvite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.kinvite.faults.matrix.Fault;
import org.kinvite.faults.matrix.OnlyInTheMatrix;
import org.kinvite.faults.matrix.Row;
import org.kinvite.faults.people.Cohort;
import org.kinvite.faults.people.Reckoning;
import org.kinvite.faults.people.Staff;

/** The engine gives a job to somebody else while the first is still at it. */
@OnlyInTheMatrix
class AJobOutlivesItsTimeoutIT extends Faults {

    private static final int GROUP = 20;
    private static final Duration SLOW = Duration.ofSeconds(7);

    @Fault(value = 7, what = "providers answer later than the job's timeout")
    void aSlowProviderIsAskedOnce(Row row) {
        var settings = installation.settings(Map.of(
                "camunda.client.worker.defaults.timeout", "3s",
                "kinvite.messaging.lease", "50s",
                "kinvite.messaging.text.answer-timeout", "40s",
                "spring.mail.properties.mail.smtp.timeout", "40000"));
        application = installation.restarted(settings);
        var other = installation.instance(1).with(settings).start().awaitReady();
        // the relay takes one mail at a time
        var cohort = Cohort.of(GROUP, n -> n < GROUP - 2, installation);
        var reckoning = Reckoning.of(cohort, installation);
        var jobs = installation.broker().actuator();
        var timedOut = jobs.jobs("timed out");
        installation.providers().onAccepted(message -> pause(SLOW));

        var since = System.nanoTime();
        Staff.at(application).inviteGroup(cohort);
        heal(row, reckoning, GROUP, since);

        assertThat(reckoning.traces().tries()).isEqualTo(GROUP);
        assertThat(jobs.jobs("timed out") - timedOut).isGreaterThanOrEqualTo(GROUP);
        other.stop();
    }

    private static void pause(Duration duration) {
        var until = System.nanoTime() + duration.toNanos();
        for (var left = duration.toNanos(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Fault(value = 7, what = "an instance stands still longer than its jobs and claims live, and goes on")
    void whatStoodStillDoesNotSendWhatAnotherSent(Row row) throws InterruptedException {
        var other = installation.instance(1).start().awaitReady();
        var staff = Staff.at(other);
        for (int run = 0; run < 3; run++) {
            var cohort = Cohort.of(3 * GROUP, installation);
            var reckoning = Reckoning.of(cohort, installation);
            var freeze = Strike.after(
                    row.moments().between(1, GROUP), row.moments().within(Duration.ofMillis(30)), application::freeze);
            installation.providers().onAccepted(message -> freeze.count());
            staff.inviteGroup(cohort);
            var since = freeze.await();
            var inFlight = reckoning.inFlight();
            // the other instance has taken over whatever the first had begun
            until(reckoning::isSettled);
            application.thaw();
            application.awaitReady();
            heal(row, reckoning, inFlight, since);
        }
        other.stop();
    }
}
