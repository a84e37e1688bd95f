package org.kinvite.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinvite.local.child.Ports;
import org.kinvite.local.twilio.TwilioStandIn;
import org.kinvite.testing.TestDatabase;
import org.kinvite.web.Browser;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * The jar with everything it can log switched on: its secrets, and those that people type or are sent, are in none of it.
 */
@Tag(TestDatabase.TAG)
class SecretsInLogsIT {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final String FORGOTTEN = "/family/forgotten-password";
    private static final String STAFF_PASSWORD = "staffs-own-secret-words";
    private static final String WRONG_PASSWORD = "mistyped-secret-words";
    private static final String NEW_PASSWORD = "seven quiet herons at dusk";

    @TempDir
    Path folder;

    private final String smtpPassword = Installation.secret();
    private final String authToken = Installation.secret();
    private final int port = Ports.free();
    private final GreenMail mail = new GreenMail(new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<String> secrets = new ArrayList<>();
    private TwilioStandIn twilio;
    private Process kinvite;

    @BeforeEach
    void providersThatWantPasswords() throws IOException {
        mail.setUser("relay@kinvite.example.org", "relay", smtpPassword);
        mail.start();
        twilio = TwilioStandIn.start(0, null, authToken);
    }

    @AfterEach
    void stop() {
        kinvite.destroyForcibly().onExit().join();
        twilio.close();
        mail.stop();
    }

    @Test
    void noSecretIsEverLogged() throws Exception {
        var installation = installation();
        var log = Files.createDirectories(Path.of("target", "packaged")).resolve("traced.log");
        kinvite = new PackagedJar(folder).start(log, installation.properties());
        await().atMost(Duration.ofMinutes(3)).until(() -> answers("/actuator/health/liveness"));
        people(installation);

        staffSignInAndMakeAKey();
        familyForgetsItsPassword("linh@example.com", () -> newestMail());
        familyForgetsItsPassword("+12025550123", () -> newestText());

        var logged = PackagedJar.read(log);
        assertThat(logged)
                .as("what is switched on")
                .contains(" TRACE ", "DispatcherServlet", "/family/forgotten-password");
        assertThat(secrets).hasSizeGreaterThan(12);
        assertThat(secrets)
                .allSatisfy(secret -> assertThat(lineWith(secret, logged)).isEmpty());
    }

    private Installation installation() {
        var installation = new Installation();
        installation.properties().forEach((property, value) -> {
            if (property.endsWith("key") || property.endsWith("password")) {
                secrets.add(value);
            }
        });
        secrets.addAll(List.of(smtpPassword, authToken, STAFF_PASSWORD, WRONG_PASSWORD, NEW_PASSWORD));
        secrets.add(base64("\0relay\0" + smtpPassword));
        secrets.add(base64(smtpPassword));
        secrets.add(base64(TwilioStandIn.ACCOUNT_SID + ":" + authToken));
        return installation
                .with("server.port", port)
                .with("logging.level.root", "TRACE")
                .with("spring.mail.host", "127.0.0.1")
                .with("spring.mail.port", mail.getSmtp().getPort())
                .with("spring.mail.username", "relay")
                .with("spring.mail.password", smtpPassword)
                .with("spring.mail.properties.mail.smtp.auth", "true")
                .with("kinvite.messaging.texts-from", "00:00")
                .with("kinvite.messaging.texts-until", "23:59:59")
                .with("kinvite.messaging.text.account-sid", TwilioStandIn.ACCOUNT_SID)
                .with("kinvite.messaging.text.auth-token", authToken)
                .with("kinvite.messaging.text.from", "+12025550100")
                .with("kinvite.messaging.text.base-url", twilio.baseUrl());
    }

    private static void people(Installation installation) {
        var jdbc = installation.database();
        var hash = "{bcrypt}" + new BCryptPasswordEncoder().encode(STAFF_PASSWORD);
        jdbc.update("INSERT INTO agency VALUES (1, 'Sunny Days', 0)");
        jdbc.update("INSERT INTO site VALUES (7, 1, 'Harbor', 'America/New_York', 0)");
        jdbc.update("INSERT INTO program VALUES (8, 1, 'Head Start', 0)");
        jdbc.update("INSERT INTO classroom VALUES (9, 7, 'Seals', 0)");
        jdbc.update(
                "INSERT INTO staff_user (id, agency_id, email, name, password_hash, role, enabled, version)"
                        + " VALUES (5, 1, 'ana@kinvite.local', 'Ana', ?, 'SUPERVISOR', TRUE, 0)",
                hash);
        jdbc.update(
                "INSERT INTO student (id, agency_id, first_name, last_name, version) VALUES (31, 1, 'Mai', 'Tran', 0)");
        jdbc.update(
                "INSERT INTO site_enrollment (id, student_id, site_id, program_id, classroom_id, enrolled_on, version)"
                        + " VALUES (32, 31, 7, 8, 9, '2026-09-01', 0)");
        for (var id : List.of(41, 42)) {
            jdbc.update(
                    "INSERT INTO guardian (id, student_id, slot, first_name, last_name, relationship, language,"
                            + " preferred_contact, version) VALUES (?, 31, ?, 'Linh', 'Tran', 'Mother', 'en', 'EMAIL', 0)",
                    id,
                    id == 41 ? "A" : "B");
            jdbc.update(
                    "INSERT INTO family_account (id, sign_in_channel, sign_in_contact, password_hash, language, created_at, version)"
                            + " VALUES (?, ?, ?, ?, 'en', '2026-01-01', 1)",
                    id + 10,
                    id == 41 ? "EMAIL" : "TEXT",
                    id == 41 ? "linh@example.com" : "+12025550123",
                    hash);
            jdbc.update(
                    "INSERT INTO account_link (id, account_id, guardian_id, linked_at, version)"
                            + " VALUES (?, ?, ?, '2026-01-01', 1)",
                    id + 20,
                    id + 10,
                    id);
        }
    }

    private void staffSignInAndMakeAKey() throws IOException, InterruptedException {
        var ana = new Browser(address(""));
        ana.signIn("ana@kinvite.local", WRONG_PASSWORD);
        ana.signIn("ana@kinvite.local", STAFF_PASSWORD);
        assertThat(ana.get("/students/31").body()).contains("Mai Tran");
        for (var hidden :
                List.of("env", "configprops", "beans", "heapdump", "loggers", "mappings", "sbom", "metrics")) {
            assertThat(ana.get("/actuator/" + hidden).statusCode()).as(hidden).isEqualTo(404);
        }
        var made = ana.post("/settings/api-keys", "name=Door&site=7&" + ana.token("/settings/api-keys"))
                .body();
        var key = made.replaceAll("(?s).*(kinvite_[A-Za-z0-9_-]+).*", "$1");
        secrets.add(key);
        secrets.add("735184");
        var checked = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address("/api/v1/sites/7/pin-checks")))
                                .header("Authorization", "Bearer " + key)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"pin\": \"735184\", \"device\": \"Door\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(checked.body()).contains("unknown-pin");
        assertThat(ana.get("/audit").body()).contains("Wrong PIN at the door");
    }

    private void familyForgetsItsPassword(String contact, Supplier<String> newest) {
        var family = new Browser(address(""));
        family.post(FORGOTTEN, "contact=" + URLEncoder.encode(contact, UTF_8) + "&" + family.token(FORGOTTEN));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> CODE.matcher(newest.get()).find());
        var found = CODE.matcher(newest.get());
        assertThat(found.find()).isTrue();
        secrets.add(found.group());
        var proven =
                family.post(FORGOTTEN + "/code", "code=" + found.group() + "&" + family.token(FORGOTTEN + "/code"));
        assertThat(proven.headers().firstValue("Location")).isPresent();
        var set = family.post(
                FORGOTTEN + "/password",
                "password=" + URLEncoder.encode(NEW_PASSWORD, UTF_8) + "&" + family.token(FORGOTTEN + "/password"));
        assertThat(set.headers().firstValue("Location"))
                .as("%d %s", set.statusCode(), set.body())
                .hasValueSatisfying(to -> assertThat(to).endsWith("/family/sign-in"));
    }

    private String newestMail() {
        var all = mail.getReceivedMessages();
        return all.length == 0 ? "" : GreenMailUtil.getBody(all[all.length - 1]).replaceAll("Content-.*|--.*", "");
    }

    private String newestText() {
        return twilio.texts().isEmpty() ? "" : twilio.texts().getLast().body();
    }

    /** A code or a PIN is one only where it is not part of a longer number. */
    private static String lineWith(String secret, String logged) {
        var number = secret.matches("\\d+");
        var sought = Pattern.compile((number ? "(?<![\\d.])" : "") + Pattern.quote(secret) + (number ? "(?!\\d)" : ""));
        return logged.lines()
                .filter(line -> sought.matcher(line).find())
                .findFirst()
                .orElse("");
    }

    private boolean answers(String path) {
        try {
            return new Browser(address("")).get(path).statusCode() == 200;
        } catch (RuntimeException notYet) {
            assertThat(kinvite.isAlive()).isTrue();
            return false;
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
