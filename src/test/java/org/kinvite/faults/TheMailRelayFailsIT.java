package org.kinvite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.kinvite.faults.matrix.Fault;
import org.kinvite.faults.matrix.Row;
import org.kinvite.faults.people.Cohort;
import org.kinvite.faults.people.Reckoning;
import org.kinvite.faults.people.Staff;
import org.kinvite.messaging.email.ScriptedSmtp;

/** The mail relay refuses, hangs, or hangs up. */
class TheMailRelayFailsIT extends Faults {

    private static final int GROUP = 12;

    @Fault(value = 13, what = "SMTP 451")
    void whatMayPassIsTriedAgain(Row row) throws Exception {
        goesOnAtAnotherRelay(row, "RCPT", "451 greylisted");
    }

    @Fault(value = 13, what = "a relay that hangs after the final dot")
    void aRelayThatHangsIsLeft(Row row) throws Exception {
        goesOnAtAnotherRelay(row, "DOT", ScriptedSmtp.SILENCE);
    }

    @Fault(value = 13, what = "a relay that closes after the final dot")
    void aRelayThatHangsUpIsLeft(Row row) throws Exception {
        goesOnAtAnotherRelay(row, "DOT", ScriptedSmtp.HANG_UP);
    }

    /** All of the group meet the fault; then the relay works again. What it took before counts as accepted. */
    private void goesOnAtAnotherRelay(Row row, String verb, String answer) throws IOException, MessagingException {
        var cohort = Cohort.byEmail(GROUP, installation);
        var reckoning = Reckoning.of(cohort, installation);
        try (var relay = new ScriptedSmtp()) {
            relay.answers.put(verb, answer);
            installation.mailWire().leadTo(relay.port());
            var since = System.nanoTime();
            Staff.at(application).inviteGroup(cohort);
            until(() ->
                    reckoning.traces().tries() >= GROUP && reckoning.traces().unsent() == GROUP);
            installation.mailWire().leadTo(installation.providers().mailPort());
            for (var mail : relay.mails) {
                installation.providers().tookAsWell(mail);
            }
            heal(row, reckoning, GROUP, since);
        }
    }

    @Fault(value = 13, what = "SMTP 550")
    void whatWillNeverPassIsATaskForStaff(Row row) throws IOException {
        var cohort = Cohort.byEmail(GROUP, installation);
        var reckoning = Reckoning.of(cohort, installation);
        try (var relay = new ScriptedSmtp()) {
            relay.answers.put("RCPT", "550 no such user");
            installation.mailWire().leadTo(relay.port());
            var since = System.nanoTime();
            Staff.at(application).inviteGroup(cohort);
            heal(row, reckoning, GROUP, since);
            assertThat(reckoning.traces().tasks()).hasSize(GROUP);
            assertThat(reckoning.traces().tasks().values()).containsOnly("MAILBOX_UNKNOWN");
            assertThat(reckoning.traces().tries()).isEqualTo(GROUP);
        }
    }

    @Fault(value = 9, what = "the relay's connection drops after it accepted")
    void aMailWhoseAnswerWasLostKeepsItsMessageId(Row row) {
        var cohort = Cohort.byEmail(3 * GROUP, installation);
        var reckoning = Reckoning.of(cohort, installation);
        var accepted = new AtomicInteger();
        installation.providers().onAccepted(message -> {
            if (accepted.incrementAndGet() <= GROUP && accepted.get() % 3 == 0) {
                installation.mailWire().cut();
            }
        });
        var since = System.nanoTime();
        Staff.at(application).inviteGroup(cohort);
        heal(row, reckoning, 3 * GROUP, since);
    }
}
