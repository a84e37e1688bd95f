package org.kinvite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.time.Duration;
import org.kinvite.faults.matrix.Fault;
import org.kinvite.faults.matrix.Row;
import org.kinvite.faults.people.Cohort;
import org.kinvite.faults.people.Reckoning;
import org.kinvite.faults.people.Staff;
import org.kinvite.faults.stack.Doorman;

/** {@code kill -9} of the application in the middle of a group invite; it is started again at once. */
class TheApplicationIsKilledIT extends Faults {

    private static final int GROUP = 40;
    private static final Duration A_MOMENT = Duration.ofMillis(50);

    @Fault(value = 1, what = "kill -9 the application after a provider accepted")
    void whatAProviderAcceptedIsNotSentAgain(Row row) throws InterruptedException {
        var staff = Staff.at(application);
        for (int run = 0; run < row.moments().many(); run++) {
            var cohort = Cohort.of(GROUP, installation);
            var reckoning = Reckoning.of(cohort, installation);
            var nth = row.moments().between(1, GROUP - 5);
            // while the provider's answer is still to come, or an instant after it
            var kill = row.moments().either()
                    ? Strike.at(nth, application::kill)
                    : Strike.after(nth, row.moments().within(A_MOMENT), application::kill);
            installation.providers().onAccepted(message -> kill.count());
            staff.inviteGroup(cohort);
            var since = kill.await();
            var inFlight = reckoning.inFlight();
            application.start();
            heal(row, reckoning, inFlight, since);
            application.awaitReady();
        }
    }

    @Fault(value = 2, what = "kill -9 the application between commit and publish")
    void eachInvitationHasOneProcessInstance(Row row) throws InterruptedException {
        application = installation.restarted(installation.throughTheDoor());
        var staff = Staff.at(application);
        for (int run = 0; run < row.moments().many(); run++) {
            var cohort = Cohort.of(GROUP, installation);
            var reckoning = Reckoning.of(cohort, installation);
            var begun = installation.broker().actuator().instances("activated");
            var kill = Strike.at(row.moments().between(1, GROUP), application::kill);
            installation.engineDoor().guardedBy(publishing(kill, row.moments().either()));
            staff.inviteGroup(cohort);
            var since = kill.await();
            installation.engineDoor().guardedBy(Doorman.LETS_ALL_PASS);
            var inFlight = reckoning.inFlight();
            application.start();
            heal(row, reckoning, inFlight, since);
            assertThat(installation.broker().actuator().instances("activated") - begun)
                    .isEqualTo(GROUP);
            application.awaitReady();
        }
    }

    /** @param before the engine knows of the message; else it does, and the application does not know that yet */
    private static Doorman publishing(Strike strike, boolean before) {
        return new Doorman() {
            @Override
            public Status coming(String command) {
                return count(before, command);
            }

            @Override
            public Status going(String command) {
                return count(!before, command);
            }

            private Status count(boolean here, String command) {
                if (here && "PublishMessage".equals(command)) {
                    strike.count();
                }
                return Status.OK;
            }
        };
    }
}
