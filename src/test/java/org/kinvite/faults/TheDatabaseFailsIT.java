package org.kinvite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.kinvite.faults.matrix.Fault;
import org.kinvite.faults.matrix.OnlyInTheMatrix;
import org.kinvite.faults.matrix.Row;
import org.kinvite.faults.people.Cohort;
import org.kinvite.faults.people.Reckoning;
import org.kinvite.faults.people.Staff;

/** The database dies, or stands still, in the middle of a group invite. */
@OnlyInTheMatrix
class TheDatabaseFailsIT extends Faults {

    private static final int GROUP = 60;
    private static final Duration OUTAGE = Duration.ofSeconds(30);
    private static final Duration A_MOMENT = Duration.ofMillis(100);

    @Fault(value = 17, what = "kill -9 the database for 30 s")
    void whatWasBegunResumesWhenTheDatabaseIsBack(Row row) throws InterruptedException {
        var database = installation.database();
        fails(row, database::kill, database::start, 3);
    }

    @Fault(value = 17, what = "the database stands still for 30 s (SIGSTOP)")
    void whatWasBegunResumesWhenTheDatabaseGoesOn(Row row) throws InterruptedException {
        var database = installation.database();
        fails(row, database::freeze, database::thaw, 2);
    }

    private void fails(Row row, Runnable fault, Runnable end, int runs) throws InterruptedException {
        var staff = Staff.at(application);
        for (int run = 0; run < runs; run++) {
            var cohort = Cohort.of(GROUP, installation);
            var reckoning = Reckoning.of(cohort, installation);
            var strike = Strike.after(
                    row.moments().between(1, GROUP / 2), row.moments().within(A_MOMENT), fault);
            installation.providers().onAccepted(message -> strike.count());
            staff.inviteGroup(cohort);
            var since = strike.await();
            var asked = System.nanoTime();
            var page = staff.later("/parent-accounts?site=101");
            assertThat(application.isReady()).isFalse();
            LockSupport.parkNanos(OUTAGE.toNanos() - (System.nanoTime() - since));
            end.run();
            var answer = page.join();
            row.note("run %d: a page asked for meanwhile was answered %d after %d s"
                    .formatted(
                            run + 1, answer.statusCode(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - asked)));
            heal(row, reckoning, reckoning.inFlight(), since);
            application.awaitReady();
            assertThat(reckoning.traces().auditedInvites()).isEqualTo(GROUP);
        }
    }
}
