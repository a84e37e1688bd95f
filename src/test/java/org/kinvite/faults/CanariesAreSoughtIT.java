package org.kinvite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kinvite.faults.matrix.Fault;
import org.kinvite.faults.matrix.Row;
import org.kinvite.faults.people.Canary;
import org.kinvite.faults.people.Cohort;
import org.kinvite.faults.people.Family;
import org.kinvite.faults.people.Finding;
import org.kinvite.faults.people.Reckoning;
import org.kinvite.faults.people.Staff;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.email.ScriptedSmtp;

/** A name, a phone, an email, a PIN and tokens that are known go through everything; then they are sought. */
class CanariesAreSoughtIT extends Faults {

    private static final String WRONG_PASSWORD = "quixworthian-wrong-guess";

    @Fault(value = 22, what = "a known name, phone, email, PIN, token and password sent through everything")
    void theyAreInNoLogAndNothingTheEngineKeeps(Row row) throws IOException {
        var since = System.nanoTime();
        var cohort = Cohort.byText(1, installation);
        var reckoning = Reckoning.of(cohort, installation);
        var canary = Canary.of(cohort, installation);
        var staff = Staff.at(application);
        for (var sought : List.of(canary.firstName(), canary.email(), canary.phone(), canary.nationalPhone())) {
            assertThat(staff.get("/parent-accounts?site=101&q=" + encoded(sought))
                            .body())
                    .contains(canary.lastName());
        }

        mailIsRefused(staff, canary, reckoning);
        staff.post("/guardians/" + canary.guardian() + "/re-invite", "channel=" + Channel.TEXT);
        until(() -> reckoning.messages().size() == 1);
        var family = new Family(application);
        family.register(reckoning.messages().getFirst());
        wrongPassword(canary);
        var pin = pin(staff, canary);
        staff.post("/guardians/" + canary.guardian() + "/sign-in-pin", "");
        until(() -> installation.providers().accepted().stream()
                .anyMatch(message -> message.words().contains(pin)));
        heal(row, reckoning, 1, since);

        var sought = new ArrayList<>(List.of(
                canary.firstName(),
                canary.lastName(),
                canary.email(),
                canary.phone(),
                canary.nationalPhone(),
                pin,
                Family.PASSWORD,
                WRONG_PASSWORD));
        reckoning.messages().forEach(message -> sought.add(message.token().orElseThrow()));
        var places = new Path[] {installation.logs(), installation.broker().data()};
        assertThat(Finding.of(sought, places)).isEmpty();
        // the search does find what is there
        var id = reckoning.traces().invitationIds().getFirst();
        assertThat(Finding.of(List.of(id), installation.broker().data())).isNotEmpty();
        assertThat(Finding.of(List.of("Started Kinvite"), installation.logs())).isNotEmpty();
    }

    /** Relays repeat the address, and some the name, in what they answer. */
    private void mailIsRefused(Staff staff, Canary canary, Reckoning reckoning) throws IOException {
        try (var relay = new ScriptedSmtp()) {
            relay.answers.put("RCPT", "550 <%s> unknown, dear %s".formatted(canary.email(), canary.firstName()));
            installation.mailWire().leadTo(relay.port());
            staff.invite(canary.guardian(), Channel.EMAIL);
            until(() -> !reckoning.traces().tasks().isEmpty());
            installation.mailWire().leadTo(installation.providers().mailPort());
        }
    }

    private void wrongPassword(Canary canary) {
        var page = "/family/sign-in";
        var answer = new Family(application)
                .post(page, page, "contact=" + encoded(canary.phone()) + "&password=" + WRONG_PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(422);
    }

    private static String pin(Staff staff, Canary canary) {
        var page = staff.post("/guardians/" + canary.guardian() + "/pin", "").body();
        return page.replaceAll("(?s).*kv-pin-number[^>]*>(\\d+)<.*", "$1");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
