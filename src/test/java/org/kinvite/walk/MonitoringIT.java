package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.kinvite.docker.NamedMetrics;
import org.kinvite.local.sample.SamplePeople;
import org.kinvite.local.sample.SamplePerson;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators see of an invitation: figures that alerts and dashboard ask for, and a log that names nobody. */
@WalkTest
class MonitoringIT extends Walk {

    private static final SamplePerson KALIA = SamplePeople.KALIA_OF_MAI;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Value("${kinvite.public-url}")
    String address;

    @Test
    void everyFigureThatAlertsAndDashboardAskForIsThere() throws Exception {
        invite();

        var scraped = metricsIn(scrape());

        assertThat(NamedMetrics.ofAlerts()).isNotEmpty().isSubsetOf(scraped);
        assertThat(NamedMetrics.ofDashboard()).isNotEmpty().isSubsetOf(scraped);
    }

    @Test
    void theLogOfASendIsFoundByTheInvitationAndNamesNobody() throws Exception {
        var log = new ByteArrayOutputStream();
        var appender = appender(log);
        var kinvite = (Logger) LoggerFactory.getLogger("org.kinvite");
        var before = kinvite.getLevel();
        kinvite.setLevel(Level.TRACE);
        try {
            invite();
            // the ledger knows of it a moment before the log does
            Awaitility.await().until(() -> log.toString(StandardCharsets.UTF_8).contains("accepted"));
        } finally {
            kinvite.setLevel(before);
            ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(appender);
        }

        var lines = log.toString(StandardCharsets.UTF_8);
        assertThat(lines.lines().filter(line -> line.contains("accepted")))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line).contains("\"messageId\":\"").contains("\"invitationId\":\"" + invitation()));
        assertThat(lines).doesNotContain(secretsOfKalia().toArray(String[]::new));
    }

    /** Until the provider has accepted it. Each test sends once more. */
    private void invite() {
        var staff = StaffWindow.signIn(browsers.desktop(), "supervisor@kinvite.local")
                .openStudentProfile(KALIA);
        var card = staff.onlineAccount(KALIA);
        var sends = sends();
        staff.sendTo(KALIA, card.textContent().contains("Re-Invite") ? "Re-Invite" : "Invite");
        assertThat(card).containsText("Re-Invite");
        Awaitility.await().until(() -> sends() > sends);
    }

    private int sends() {
        return jdbc.sql("SELECT COUNT(*) FROM message WHERE guardian_id = ? AND state = 'ACCEPTED'")
                .param(KALIA.guardianId())
                .query(Integer.class)
                .single();
    }

    private long invitation() {
        return jdbc.sql("SELECT MAX(id) FROM invitation WHERE guardian_id = ?")
                .param(KALIA.guardianId())
                .query(Long.class)
                .single();
    }

    /** Names, contacts, and the links that were sent: tokens are nowhere but in the message. */
    private List<String> secretsOfKalia() {
        var contacts = jdbc.sql("SELECT email, cell_phone FROM guardian WHERE id = ?")
                .param(KALIA.guardianId())
                .query((row, index) -> List.of(String.valueOf(row.getString(1)), String.valueOf(row.getString(2))))
                .single();
        assertThat(contacts).doesNotContain("null");
        return java.util.stream.Stream.concat(contacts.stream(), java.util.stream.Stream.of("Kalia", "Vang", "/i/"))
                .toList();
    }

    private OutputStreamAppender<ILoggingEvent> appender(ByteArrayOutputStream log) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.putObject(Environment.class.getName(), environment);
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
        var appender = new OutputStreamAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(log);
        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        return appender;
    }

    private String scrape() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(address + "/actuator/prometheus"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    private static Set<String> metricsIn(String scraped) {
        var name = Pattern.compile("^[a-zA-Z_:][a-zA-Z0-9_:]*", Pattern.MULTILINE);
        return name.matcher(scraped).results().map(found -> found.group()).collect(Collectors.toSet());
    }
}
