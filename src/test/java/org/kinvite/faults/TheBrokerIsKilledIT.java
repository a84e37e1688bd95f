package org.kinvite.faults;

import java.time.Duration;
import org.kinvite.faults.matrix.Fault;
import org.kinvite.faults.matrix.Row;
import org.kinvite.faults.people.Cohort;
import org.kinvite.faults.people.Reckoning;
import org.kinvite.faults.people.Staff;

/** {@code kill -9} of the broker in the middle of a group invite; it is started again on the same data. */
class TheBrokerIsKilledIT extends Faults {

    private static final int GROUP = 60;
    private static final Duration A_MOMENT = Duration.ofMillis(200);

    @Fault(value = 3, what = "kill -9 the broker in the middle of a group invite")
    void everyInvitationCompletes(Row row) throws InterruptedException {
        var staff = Staff.at(application);
        var broker = installation.broker();
        for (int run = 0; run < row.moments().many(); run++) {
            var cohort = Cohort.of(GROUP, installation);
            var reckoning = Reckoning.of(cohort, installation);
            var kill = Strike.after(
                    row.moments().between(1, GROUP * 3 / 4), row.moments().within(A_MOMENT), broker::kill);
            installation.providers().onAccepted(message -> kill.count());
            staff.inviteGroup(cohort);
            var since = kill.await();
            var inFlight = reckoning.inFlight();
            broker.start();
            heal(row, reckoning, inFlight, since);
            broker.awaitReady();
        }
    }
}
