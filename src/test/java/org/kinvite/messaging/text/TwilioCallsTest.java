package org.kinvite.messaging.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.Channel;
import org.kinvite.local.child.Ports;
import org.kinvite.local.twilio.TwilioStandIn;
import org.kinvite.messaging.Messenger;
import org.kinvite.messaging.OptOuts;
import org.kinvite.messaging.OutgoingMessage;
import org.kinvite.messaging.Samples;
import org.kinvite.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Twilio calls over HTTP, nobody signs in, and the routes believe nobody but Twilio: the real server, its real security
 * and database, the real SDK against the stand-in.
 */
@SpringBootTest(
        classes = TwilioCallsTest.Application.class,
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "camunda.client.enabled=false",
            "kinvite.account.hash-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "management.endpoint.health.validate-group-membership=false",
            "kinvite.messaging.text.account-sid=" + "AC0123456789abcdef0123456789abcdef",
            "kinvite.messaging.text.auth-token=" + TwilioStandIn.AUTH_TOKEN,
            "kinvite.messaging.text.from=" + TextFixture.FROM,
            "kinvite.messaging.text.segments-per-second=1000"
        })
@Tag(TestDatabase.TAG)
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("twilio-calls")
class TwilioCallsTest {

    private static final int PORT = Ports.free();
    private static final String HERE = "http://localhost:" + PORT;
    private static final String INBOUND = HERE + "/providers/twilio/inbound";
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    private static TwilioStandIn twilio;

    @Autowired
    Messenger messenger;

    @Autowired
    OptOuts optOuts;

    @Autowired
    JdbcClient jdbc;

    String phone = "+1202555%04d".formatted(NEXT.incrementAndGet());

    @DynamicPropertySource
    static void here(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("kinvite.public-url", () -> HERE);
        properties.add("kinvite.messaging.text.base-url", () -> twilio.baseUrl());
    }

    @BeforeAll
    static void startTwilio() throws IOException {
        twilio = TwilioStandIn.start(0, null);
        twilio.webhook(URI.create(INBOUND));
    }

    @AfterAll
    static void stopTwilio() {
        twilio.close();
    }

    @BeforeEach
    void aTextWasSent() {
        messenger.send(message());
    }

    @Test
    void stopSilencesThePhoneAndStartIsHeardAgain() {
        assertThat(twilio.receive(phone, "Please stop by at five")).isEqualTo(200);
        assertThat(isOptedOut()).isFalse();

        assertThat(twilio.receive(phone, "Stop")).isEqualTo(200);
        assertThat(isOptedOut()).isTrue();
        assertThat(twilio.receive(phone, "HELP")).isEqualTo(200);
        assertThat(isOptedOut()).isTrue();

        assertThat(twilio.receive(phone, "START")).isEqualTo(200);
        assertThat(isOptedOut()).isFalse();
    }

    @Test
    void theAnswerIsTwimlThatSaysNothing() throws Exception {
        var answer = post(INBOUND, inbound("SMtwiml", "STOP"), null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/xml"));
        assertThat(answer.body()).isEqualTo("<Response/>");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void anOldStopPlayedAgainIsNotHeard() throws Exception {
        var stop = inbound("SMreplayed" + phone.substring(1), "STOP");
        post(INBOUND, stop, null);
        assertThat(isOptedOut()).isTrue();
        twilio.receive(phone, "START");
        assertThat(isOptedOut()).isFalse();

        assertThat(post(INBOUND, stop, null).statusCode()).isEqualTo(200);

        assertThat(isOptedOut()).isFalse();
    }

    @Test
    void whoIsNotTwilioStopsNobody() throws Exception {
        var stop = inbound("SMforged", "STOP");
        var signature = TwilioStandIn.signature(INBOUND, stop);
        var anothersStop = new TreeMap<>(stop);
        anothersStop.put("From", "+12025550999");
        var elsewhere = TwilioStandIn.signature("https://elsewhere.example/providers/twilio/inbound", stop);

        assertThat(post(INBOUND, stop, "").statusCode()).isEqualTo(403);
        assertThat(post(INBOUND, stop, "Zm9yZ2Vk").statusCode()).isEqualTo(403);
        assertThat(post(INBOUND, stop, elsewhere).statusCode()).isEqualTo(403);
        assertThat(post(INBOUND, anothersStop, signature).statusCode()).isEqualTo(403);
        assertThat(post(INBOUND + "?From=%2B12025550999", stop, signature).statusCode())
                .isEqualTo(403);
        assertThat(get(INBOUND)).isEqualTo(405);

        assertThat(isOptedOut()).isFalse();
        assertThat(optOuts.contains(Channel.TEXT, "+12025550999")).isFalse();
    }

    @Test
    void aTextFromNoNumberIsNotHeardAndNoError() throws Exception {
        var anonymous = new TreeMap<>(inbound("SManonymous", "STOP"));
        anonymous.put("From", "whatsapp:+12025550123");

        assertThat(post(INBOUND, anonymous, null).statusCode()).isEqualTo(200);

        assertThat(optOuts.contains(Channel.TEXT, "whatsapp:+12025550123")).isFalse();
    }

    @Test
    void aReportHoursLaterIsInTheLedgerAndAForgedOneIsNot() throws Exception {
        var text = twilio.textsTo(phone).getFirst();
        var forged = Map.of("MessageSid", text.sid(), "MessageStatus", "undelivered", "ErrorCode", "30005");

        assertThat(post(text.statusCallback(), forged, "Zm9yZ2Vk").statusCode()).isEqualTo(403);
        assertThat(ledger()).isEqualTo("ACCEPTED");

        assertThat(twilio.report(text.sid(), "sent", null)).isEqualTo(204);
        assertThat(twilio.report(text.sid(), "undelivered", "30006")).isEqualTo(204);
        assertThat(twilio.report(text.sid(), "delivered", null)).isEqualTo(204);
        assertThat(ledger()).isEqualTo("UNDELIVERED NOT_A_MOBILE 30006");
    }

    @Test
    void aReportThatTheyOptedOutSilencesThePhoneHereToo() {
        twilio.report(twilio.textsTo(phone).getFirst().sid(), "failed", "21610");

        assertThat(ledger()).isEqualTo("UNDELIVERED OPTED_OUT 21610");
        assertThat(isOptedOut()).isTrue();
    }

    private OutgoingMessage message() {
        return Samples.message("twilio-calls/" + phone, Channel.TEXT, phone);
    }

    private boolean isOptedOut() {
        return optOuts.contains(Channel.TEXT, phone);
    }

    private String ledger() {
        return jdbc.sql("SELECT CONCAT_WS(' ', state, reason, provider_code) FROM message WHERE recipient = ?")
                .param(phone)
                .query(String.class)
                .single();
    }

    private Map<String, String> inbound(String sid, String body) {
        return Map.of("MessageSid", sid, "From", phone, "To", TextFixture.FROM, "Body", body);
    }

    /** @param signature null for Twilio's own */
    private static HttpResponse<String> post(String url, Map<String, String> parameters, String signature)
            throws Exception {
        var form = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue().replace("+", "%2B"))
                .collect(Collectors.joining("&"));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header(
                                        "X-Twilio-Signature",
                                        signature == null ? TwilioStandIn.signature(url, parameters) : signature)
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static int get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    @Profile("twilio-calls")
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ConfigurationPropertiesScan("org.kinvite.messaging")
    @EnableJdbcRepositories({"org.kinvite.messaging", "org.kinvite.staff"})
    @ComponentScan({"org.kinvite.messaging", "org.kinvite.web", "org.kinvite.staff"})
    static class Application {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
