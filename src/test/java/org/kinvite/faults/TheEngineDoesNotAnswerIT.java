package org.kinvite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.util.concurrent.atomic.AtomicInteger;
import org.kinvite.faults.matrix.Fault;
import org.kinvite.faults.matrix.Row;
import org.kinvite.faults.people.Cohort;
import org.kinvite.faults.people.Reckoning;
import org.kinvite.faults.people.Staff;
import org.kinvite.faults.stack.Doorman;

/** The engine answers late, wrongly, or not yet. */
class TheEngineDoesNotAnswerIT extends Faults {

    private static final int GROUP = 40;

    @Fault(value = 4, what = "the broker is absent when the application starts")
    void theApplicationStartsTakesInvitationsAndHealsByItself(Row row) {
        var cohort = Cohort.of(GROUP, installation);
        var reckoning = Reckoning.of(cohort, installation);
        application.stop();
        installation.broker().stop();

        application.start().awaitAlive();
        assertThat(application.answers("/actuator/health/readiness")).isEqualTo(503);
        Staff.at(application).inviteGroup(cohort);
        until(() -> reckoning.traces().invitations() == GROUP);
        assertThat(application.isReady()).isFalse();
        var inFlight = reckoning.inFlight();

        var since = System.nanoTime();
        installation.broker().start();
        heal(row, reckoning, inFlight, since);
        application.awaitReady();
    }

    @Fault(value = 5, what = "a completion is answered UNAVAILABLE, before and after the engine took it")
    void theHandlerDoesNotRunAgain(Row row) {
        // one that counts this row's jobs alone: what a row before has left behind comes again when its timeout is over
        installation.freshEngine();
        application = installation.restarted(installation.throughTheDoor());
        var cohort = Cohort.of(GROUP, installation);
        var reckoning = Reckoning.of(cohort, installation);
        var jobs = installation.broker().actuator();
        var refused = new AtomicInteger();
        installation.engineDoor().guardedBy(unavailable(row, refused));

        var since = System.nanoTime();
        Staff.at(application).inviteGroup(cohort);
        heal(row, reckoning, GROUP, since);

        untilAsserted(() -> assertThat(jobs.jobs("completed")).isGreaterThanOrEqualTo(2 * GROUP));
        assertThat(jobs.jobs("activated")).isEqualTo(2 * GROUP);
        assertThat(reckoning.traces().tries()).isEqualTo(GROUP);
        assertThat(refused.get()).isGreaterThan(GROUP);
        row.note(refused + " completions were answered UNAVAILABLE");
    }

    /** Two of three tries: one that the engine never saw, or one that it took. */
    private static Doorman unavailable(Row row, AtomicInteger refused) {
        return new Doorman() {
            @Override
            public Status coming(String command) {
                return refuse(command);
            }

            @Override
            public Status going(String command) {
                return refuse(command);
            }

            private synchronized Status refuse(String command) {
                if (!"CompleteJob".equals(command) || row.moments().between(1, 5) > 2) {
                    return Status.OK;
                }
                refused.incrementAndGet();
                return Status.UNAVAILABLE;
            }
        };
    }
}
