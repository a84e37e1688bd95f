package org.kinvite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.kinvite.faults.matrix.Fault;
import org.kinvite.faults.matrix.OnlyInTheMatrix;
import org.kinvite.faults.matrix.Row;
import org.kinvite.faults.people.Cohort;
import org.kinvite.faults.people.Reckoning;
import org.kinvite.faults.people.Staff;
import org.kinvite.local.twilio.Fault.Answer;
import org.kinvite.local.twilio.Fault.AnswerAfterAccepting;
import org.kinvite.local.twilio.Fault.DropAfterAccepting;
import org.kinvite.local.twilio.Fault.DropBeforeAccepting;
import org.kinvite.local.twilio.TwilioStandIn;

/** Twilio answers wrongly or not at all. */
class TwilioFailsIT extends Faults {

    private static final int GROUP = 40;
    private static final int SERVER_ERROR = 20500;

    private final TwilioStandIn twilio = installation.providers().twilio();

    @Fault(value = 8, what = "Twilio answers 500 or 503, having accepted the text or not")
    void aServerErrorIsNotAnsweredWithAnotherPost(Row row) {
        fails(
                row,
                GROUP / 2,
                new Answer(500, SERVER_ERROR),
                new AnswerAfterAccepting(500),
                new Answer(503, SERVER_ERROR),
                new AnswerAfterAccepting(503));
    }

    @Fault(value = 9, what = "Twilio's connection drops after it accepted, or before")
    void aDroppedConnectionIsNotAnsweredWithABlindSecondSend(Row row) {
        fails(row, GROUP / 2, new DropAfterAccepting(), new DropBeforeAccepting());
    }

    /** Each fault meets as many POSTs; what was not accepted is sent once more, what was accepted is not. */
    private void fails(Row row, int sendAgain, org.kinvite.local.twilio.Fault... faults) {
        var cohort = Cohort.byText(GROUP, installation);
        var reckoning = Reckoning.of(cohort, installation);
        var before = twilio.posts();
        var all = new ArrayList<org.kinvite.local.twilio.Fault>();
        for (int n = 0; n < GROUP; n++) {
            all.add(faults[n % faults.length]);
        }
        Collections.shuffle(all, new Random(row.moments().between(0, 1_000_000)));
        twilio.next(all.toArray(org.kinvite.local.twilio.Fault[]::new));

        var since = System.nanoTime();
        Staff.at(application).inviteGroup(cohort);
        heal(row, reckoning, GROUP, since);

        assertThat(twilio.posts() - before).isEqualTo(GROUP + sendAgain);
        row.note("%d POSTs for %d texts".formatted(twilio.posts() - before, GROUP));
    }

    @OnlyInTheMatrix
    @Fault(value = 10, what = "a burst of 429")
    void aBurstOf429LosesNothing(Row row) {
        var cohort = Cohort.byText(3 * GROUP, installation);
        var reckoning = Reckoning.of(cohort, installation);
        var before = twilio.posts();
        twilio.tooManyRequests(4 * GROUP);

        var since = System.nanoTime();
        Staff.at(application).inviteGroup(cohort);
        heal(row, reckoning, 3 * GROUP, since);

        assertThat(twilio.posts() - before).isEqualTo(7 * GROUP);
    }
}
