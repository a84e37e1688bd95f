package org.kinvite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kinvite.faults.matrix.Fault;
import org.kinvite.faults.matrix.Row;
import org.kinvite.faults.people.Cohort;
import org.kinvite.faults.people.Reckoning;
import org.kinvite.faults.people.Staff;
import org.kinvite.kernel.Channel;

/** Fifty presses of Invite for one guardian, at two instances, at the same moment. */
class EveryonePressesAtOnceIT extends Faults {

    private static final int PRESSES = 50;
    private static final int GUARDIANS = 5;

    @Fault(value = 15, what = "50 parallel Invites of one guardian, at two instances")
    void oneInvitationAndOneMessageComeOfIt(Row row) throws Exception {
        var other = installation.instance(1).start().awaitReady();
        var staff =
                Stream.of(application, other, application, other).map(Staff::at).toList();
        var cohort = Cohort.of(GUARDIANS, installation);
        var reckoning = Reckoning.of(cohort, installation);
        var since = System.nanoTime();
        try (var presses = Executors.newFixedThreadPool(PRESSES)) {
            for (var guardian : cohort.guardians()) {
                var channel = guardian % 2 == 0 ? Channel.EMAIL : Channel.TEXT;
                var answers = presses.invokeAll(IntStream.range(0, PRESSES)
                        .mapToObj(n -> (Callable<Integer>) () -> staff.get(n % staff.size())
                                .invite(guardian, channel)
                                .statusCode())
                        .toList());
                for (Future<Integer> answer : answers) {
                    assertThat(answer.get()).isIn(200, 302, 303);
                }
            }
        }
        heal(row, reckoning, GUARDIANS, since);
        assertThat(reckoning.traces().invitations()).isEqualTo(GUARDIANS);
        assertThat(reckoning.messages()).hasSize(GUARDIANS);
        other.stop();
    }
}
