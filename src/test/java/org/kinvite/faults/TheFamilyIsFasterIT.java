package org.kinvite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.kinvite.faults.matrix.Fault;
import org.kinvite.faults.matrix.OnlyInTheMatrix;
import org.kinvite.faults.matrix.Row;
import org.kinvite.faults.people.Cohort;
import org.kinvite.faults.people.Family;
import org.kinvite.faults.people.Reckoning;
import org.kinvite.faults.people.Staff;
import org.kinvite.faults.provider.Accepted;

/** The family registers while the process does not listen yet. */
@OnlyInTheMatrix
class TheFamilyIsFasterIT extends Faults {

    private static final int GROUP = 16;

    @Fault(value = 14, what = "families register while the engine stands still, before the process waits for them")
    void whoHasRegisteredGetsNoReminder(Row row) throws InterruptedException {
        application = installation.restarted(installation.settings(Map.of(
                "kinvite.invitation.remind-after", "40s,1h,2h",
                "kinvite.invitation.expire-after", "3h",
                "kinvite.invitation.spread", "1s")));
        var cohort = Cohort.byEmail(GROUP, installation);
        var reckoning = Reckoning.of(cohort, installation);
        var broker = installation.broker();
        var freeze = Strike.at(GROUP / 2, broker::freeze);
        installation.providers().onAccepted(message -> freeze.count());

        Staff.at(application).inviteGroup(cohort);
        var since = freeze.await();
        // some register, before the engine hears that their invitation was sent; the others will be reminded
        var registered = reckoning.messages().subList(0, GROUP / 2);
        registered.forEach(message -> new Family(application).register(message));
        var inFlight = reckoning.inFlight();
        broker.thaw();

        heal(row, reckoning, inFlight, since);
        // the others are reminded, so this row knows what a reminder would have looked like
        until(() -> reckoning.messages().size() == GROUP + GROUP / 2 && reckoning.isSettled());
        assertThat(recipients(
                        reckoning.messages().subList(GROUP, reckoning.messages().size())))
                .doesNotContainAnyElementsOf(recipients(registered));
        assertThat(reckoning.count(0).isClean()).isTrue();
    }

    private static List<String> recipients(List<Accepted> messages) {
        return messages.stream().map(Accepted::recipient).toList();
    }
}
