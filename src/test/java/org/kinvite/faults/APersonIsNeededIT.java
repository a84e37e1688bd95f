package org.kinvite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.kinvite.faults.matrix.Fault;
import org.kinvite.faults.matrix.Row;
import org.kinvite.faults.people.Cohort;
import org.kinvite.faults.people.Reckoning;
import org.kinvite.faults.people.Staff;
import org.kinvite.local.twilio.Text;

/** Twilio says that a phone will never get it: nobody tries again, and staff are told why. */
class APersonIsNeededIT extends Faults {

    private static final int EACH = 5;

    @Fault(value = 11, what = "21610, 21614 at once; 30006 later")
    void sendingStopsAndATaskTellsStaff(Row row) {
        var twilio = installation.providers().twilio();
        var cohort = Cohort.byText(3 * EACH, installation);
        var reckoning = Reckoning.of(cohort, installation);
        var phones = reckoning.traces().phones();
        phones.subList(0, EACH).forEach(twilio::optOut);
        phones.subList(EACH, 2 * EACH).forEach(twilio::landline);
        var before = twilio.posts();

        var since = System.nanoTime();
        Staff.at(application).inviteGroup(cohort);
        until(reckoning::isSettled);
        var reachable = phones.subList(2 * EACH, 3 * EACH);
        for (Text text : twilio.texts()) {
            if (reachable.contains(text.to())) {
                assertThat(twilio.report(text.sid(), "undelivered", "30006")).isEqualTo(204);
            }
        }
        until(() -> reckoning.traces().tasks().size() == 3 * EACH);
        heal(row, reckoning, 3 * EACH, since);

        assertThat(reckoning.traces().tasks().values().stream()
                        .collect(Collectors.groupingBy(reason -> reason, Collectors.counting())))
                .isEqualTo(Map.of("OPTED_OUT", (long) EACH, "NOT_A_MOBILE", 2L * EACH));
        assertThat(twilio.posts() - before).isEqualTo(3 * EACH);
    }
}
