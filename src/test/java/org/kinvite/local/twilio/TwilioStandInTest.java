package org.kinvite.local.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioStandInTest {

    @TempDir
    Path folder;

    @Test
    void textsSurviveARestart() throws Exception {
        try (var twilio = TwilioStandIn.start(0, folder)) {
            post(twilio, "+12025550123", "Grüße 😀\nzweite Zeile", TwilioStandIn.AUTH_TOKEN);
            twilio.report(twilio.texts().getFirst().sid(), "delivered", null);
        }
        Files.writeString(folder.resolve("texts.jsonl"), "{\"sid\":\"SM-half", StandardOpenOption.APPEND);

        try (var twilio = TwilioStandIn.start(0, folder)) {
            post(twilio, "+12025550124", "Hi", TwilioStandIn.AUTH_TOKEN);
        }

        try (var twilio = TwilioStandIn.start(0, folder)) {
            assertThat(twilio.texts()).hasSize(2);
            assertThat(twilio.textsTo("+12025550123")).singleElement().satisfies(text -> {
                assertThat(text.body()).isEqualTo("Grüße 😀\nzweite Zeile");
                assertThat(text.status()).isEqualTo("delivered");
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "+12025550,21211",
        "12025550123,21211",
        "nonsense,21211",
        "+4930123456,21614",
        "+12025550177,21614",
        "+12025550188,21610"
    })
    void itRefusesWhatTwilioRefuses(String number, int code) throws Exception {
        try (var twilio = TwilioStandIn.start(0, null)) {
            twilio.landline("+12025550177");
            twilio.optOut("+12025550188");

            var answer = post(twilio, number, "Hi", TwilioStandIn.AUTH_TOKEN);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"code\":" + code);
            assertThat(twilio.texts()).isEmpty();
        }
    }

    @Test
    void aWrongTokenIsRefused() throws Exception {
        try (var twilio = TwilioStandIn.start(0, null)) {
            assertThat(post(twilio, "+12025550123", "Hi", "wrong").statusCode()).isEqualTo(401);
            assertThat(twilio.texts()).isEmpty();
        }
    }

    @Test
    void aTakenPortIsSaid() throws IOException {
        try (var twilio = TwilioStandIn.start(0, null)) {
            assertThatThrownBy(() -> TwilioStandIn.start(twilio.port(), null)).isInstanceOf(BindException.class);
        }
    }

    private static HttpResponse<String> post(TwilioStandIn twilio, String to, String body, String token)
            throws IOException, InterruptedException {
        var credentials = (TwilioStandIn.ACCOUNT_SID + ":" + token).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(
                        twilio.baseUrl() + "/2010-04-01/Accounts/" + TwilioStandIn.ACCOUNT_SID + "/Messages.json"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .POST(BodyPublishers.ofString("From=%2B12025550100&To=" + encode(to) + "&Body=" + encode(body)))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
