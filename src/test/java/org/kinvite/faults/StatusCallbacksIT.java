package org.kinvite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.kinvite.faults.matrix.Fault;
import org.kinvite.faults.matrix.OnlyInTheMatrix;
import org.kinvite.faults.matrix.Row;
import org.kinvite.faults.people.Cohort;
import org.kinvite.faults.people.Reckoning;
import org.kinvite.faults.people.Staff;
import org.kinvite.faults.provider.Report;
import org.kinvite.faults.provider.Reports;
import org.kinvite.local.twilio.Text;

/** Whoever is not Twilio reports deliveries; and Twilio does, too often and in any order. */
@OnlyInTheMatrix
class StatusCallbacksIT extends Faults {

    private static final int EACH = 20;
    private static final int REPORTS = 10_000;

    @Fault(value = 12, what = "10,000 status callbacks forged, replayed and reordered")
    void forgedOnesAreRejectedAndNothingStepsBack(Row row) {
        var cohort = Cohort.byText(3 * EACH, installation);
        var reckoning = Reckoning.of(cohort, installation);
        Staff.at(application).inviteGroup(cohort);
        until(reckoning::isSettled);
        var phones = reckoning.traces().phones();
        var texts = installation.providers().twilio().texts().stream()
                .filter(text -> phones.contains(text.to()))
                .toList();
        var delivered = texts.subList(0, EACH);
        var undelivered = texts.subList(EACH, 2 * EACH);
        var onTheirWay = texts.subList(2 * EACH, 3 * EACH);

        var genuine = new ArrayList<Report>();
        delivered.forEach(text -> genuine.addAll(reports(text, null, "queued", "sent", "delivered")));
        undelivered.forEach(text -> genuine.addAll(reports(text, "30003", "sending", "sent", "undelivered")));
        onTheirWay.forEach(text -> genuine.addAll(reports(text, null, "queued", "sending", "sent")));
        var all = new ArrayList<Report>();
        var random = new Random(row.moments().between(0, 1_000_000));
        for (int n = 0; n < REPORTS; n++) {
            var report = genuine.get(n % genuine.size());
            all.add(n / genuine.size() % 2 == 0 ? report : report.forged(random, texts));
        }
        Collections.shuffle(all, random);

        var since = System.nanoTime();
        var answers = new Reports(application.address()).send(all);
        assertThat(IntStream.range(0, REPORTS)
                        .filter(n -> answers.get(n) != (all.get(n).isForged() ? 403 : 204)))
                .isEmpty();
        until(() -> reckoning.traces().tasks().size() == EACH);
        heal(row, reckoning, 0, since);

        assertThat(reckoning.traces().states(delivered.stream().map(Text::to).toList()))
                .containsOnly("DELIVERED");
        assertThat(reckoning.traces().states(undelivered.stream().map(Text::to).toList()))
                .containsOnly("UNDELIVERED");
        assertThat(reckoning.traces().states(onTheirWay.stream().map(Text::to).toList()))
                .containsOnly("ACCEPTED");
        row.note(all.stream().filter(Report::isForged).count() + " of them forged");
    }

    private static List<Report> reports(Text text, String errorCode, String... statuses) {
        return List.of(statuses).stream()
                .map(status -> Report.of(text, status, errorCode))
                .toList();
    }
}
