package org.kinvite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.kinvite.faults.matrix.Fault;
import org.kinvite.faults.matrix.Row;
import org.kinvite.faults.people.Cohort;
import org.kinvite.faults.people.Family;
import org.kinvite.faults.people.Reckoning;
import org.kinvite.faults.people.Staff;
import org.kinvite.faults.people.Stranger;

/** Mail systems open every link before the family does, some of them more than once. */
class ScannersOpenLinksIT extends Faults {

    private static final int TIMES = 100;

    @Fault(value = 19, what = "GET, HEAD, prefetch and empty POST on the link, 100 times each")
    void theFamilysLinkStillWorks(Row row) {
        var cohort = Cohort.of(2, installation);
        var reckoning = Reckoning.of(cohort, installation);
        Staff.at(application).inviteGroup(cohort);
        until(reckoning::isSettled);
        var since = System.nanoTime();
        var scanner = new Stranger(application);
        for (var message : reckoning.messages()) {
            var link = "/i/" + message.token().orElseThrow();
            for (int n = 0; n < TIMES; n++) {
                assertThat(scanner.asks("GET", link).statusCode()).isEqualTo(303);
                assertThat(scanner.asks("HEAD", link).statusCode()).isEqualTo(303);
                assertThat(scanner.asks("GET", link, "Purpose", "prefetch", "Sec-Purpose", "prefetch")
                                .statusCode())
                        .isEqualTo(303);
                assertThat(scanner.asks("POST", link).statusCode()).isBetween(400, 499);
            }
            assertThat(scanner.follows(link).statusCode()).isLessThan(500);
        }
        assertThat(reckoning.traces().registered()).isZero();
        reckoning.messages().forEach(message -> new Family(application).register(message));
        heal(row, reckoning, 0, since);
        assertThat(reckoning.traces().registered()).isEqualTo(2);
    }
}
