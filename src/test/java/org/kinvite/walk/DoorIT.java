package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kinvite.local.sample.SamplePeople;
import org.kinvite.local.sample.SamplePerson;
import org.kinvite.local.sample.SampleSite;
import org.kinvite.pin.RevealPin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The interface for kiosks and other systems over real HTTP, with keys that a supervisor makes on the settings page. */
@WalkTest
class DoorIT extends Walk {

    private static final SamplePerson KAWIKA = SamplePeople.KAWIKA_KEALOHA;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient SYSTEM = HttpClient.newHttpClient();

    private static String address;
    private static Page settings;

    @Autowired
    RevealPin revealPin;

    @BeforeAll
    static void theSupervisorsSettings(@Value("${kinvite.public-url}") String publicUrl) {
        address = publicUrl;
        settings = StaffWindow.signIn(browsers.desktop(), "supervisor@kinvite.local")
                .page();
        settings.navigate("/settings/api-keys");
    }

    @Test
    void anotherSystemInvitesAndTheKioskKnowsThePinFromThenOnAtItsOwnSiteOnly() throws Exception {
        var key = key("Kaimuki kiosk", SampleSite.KAIMUKI);
        var asked = post(key, "/invitations", "{\"guardianId\": \"" + KAWIKA.guardianId() + "\"}");
        assertThat(asked.statusCode()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(30)).until(() -> revealPin.exists(KAWIKA.guardianId()));
        var pin = revealPin.of(KAWIKA.guardianId()).orElseThrow();

        var known = check(key, pin, "Front door");
        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(known.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(known.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(json(known).at("/guardian/firstName").asText()).isEqualTo("Kawika");
        assertThat(json(known).at("/students/0/firstName").asText()).isEqualTo("Keoni");

        var maple = key("Maple kiosk", SampleSite.MAPLE_STREET);
        assertProblem(check(maple, pin, "Front door"), 404, "not-found");
        assertProblem(check("kinvite_nobody", pin, "Front door"), 401, "unknown-key");
        var listed = get(key, "/invitations?size=200");
        assertThat(json(listed).findValuesAsText("guardianId")).contains(Long.toString(KAWIKA.guardianId()));
        assertProblem(post(key, "/invitations", "{\"guardianId\": \"10001\"}"), 404, "not-found");

        revoke("Kaimuki kiosk");
        assertProblem(check(key, pin, "Front door"), 401, "unknown-key");
    }

    @Test
    void fiveWrongPinsLockOutADeviceHoweverTheyCome() throws Exception {
        var key = key("Guessed at", SampleSite.KAIMUKI);
        var inARow = IntStream.range(0, 6)
                .mapToObj(i -> check(key, "10203" + i, "Front door"))
                .toList();
        assertThat(inARow).extracting(HttpResponse::statusCode).containsExactly(404, 404, 404, 404, 404, 423);
        assertProblem(inARow.getLast(), 423, "device-locked-out");
        assertThat(inARow.getLast().headers().firstValue("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(800, 900));

        var atOnce = IntStream.range(0, 50)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> check(key, "2030" + (10 + i), "Back door")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(atOnce).extracting(HttpResponse::statusCode).containsOnly(404, 423);
        assertThat(atOnce).filteredOn(answer -> answer.statusCode() == 404).hasSize(5);
    }

    @Test
    void aKeyThatAsksTooOftenWaitsForTheNextMinute() {
        var key = key("In a hurry", SampleSite.LAKE_PHALEN);

        // at a turn of the minute it may ask twice as often
        var tooMany = IntStream.range(0, 300)
                .mapToObj(i -> get(key, "/invitations?size=1", SampleSite.LAKE_PHALEN))
                .filter(answer -> answer.statusCode() != 200)
                .findFirst();

        assertProblem(tooMany.orElseThrow(), 429, "too-many-requests");
        assertThat(tooMany.get().headers().firstValue("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 61));
    }

    @Test
    void theDescriptionSaysWhatIsReallyAnswered() throws Exception {
        var described = json(send(HttpRequest.newBuilder(URI.create(address + "/v3/api-docs"))));

        assertThat(described.at("/servers/0/url").asText()).isEqualTo("/");
        assertThat(described.at("/components/securitySchemes/key/scheme").asText())
                .isEqualTo("bearer");
        assertThat(described.at("/paths").fieldNames())
                .toIterable()
                .contains("/api/v1/sites/{site}/pin-checks", "/api/v1/sites/{site}/invitations");
        described
                .at("/paths")
                .forEach(path ->
                        path.forEach(call -> assertThat(call.at("/responses").fieldNames())
                                .toIterable()
                                .contains("400", "401", "404", "429")));
        var check = described.at("/paths/~1api~1v1~1sites~1{site}~1pin-checks/post/responses");
        assertThat(check.fieldNames()).toIterable().containsExactlyInAnyOrder("200", "400", "401", "404", "423", "429");
        assertThat(check.at("/200/content").findValue("$ref").asText()).endsWith("/AtTheDoor");
        assertThat(check.at("/423/content").findValue("$ref").asText()).endsWith("/Problem");
        assertThat(described.at("/components/schemas/AtTheDoor/properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("guardian", "students");
    }

    @Test
    void theSettingsPagesAreForEveryone() {
        settings.locator("form.kv-filter button").click();
        assertThat(settings.getByRole(AriaRole.ALERT)).isVisible();
        look(settings, "settings-api-keys-refused");
        key("Looked at", SampleSite.KAIMUKI);
        look(settings, "settings-api-keys");
        settings.navigate("/settings/pins");
        look(settings, "settings-pins");
        settings.navigate("/settings/api-keys");
    }

    /** A supervisor makes it and copies it from the page, which shows it once. */
    private static String key(String name, SampleSite site) {
        settings.locator("#name").fill(name);
        settings.locator("#site").selectOption(Long.toString(site.id()));
        settings.locator("form.kv-filter button").click();
        assertThat(settings.locator("main table")).containsText(name);
        return settings.locator("#secret").textContent();
    }

    private static void revoke(String name) {
        settings.locator("summary", new Page.LocatorOptions().setHasText(name)).click();
        settings.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yes, revoke it " + name))
                .click();
        assertTold(settings, "Revoked.");
    }

    private static HttpResponse<String> check(String key, String pin, String device) {
        return post(key, "/pin-checks", "{\"pin\": \"" + pin + "\", \"device\": \"" + device + "\"}");
    }

    private static HttpResponse<String> post(String key, String path, String body) {
        return send(call(key, path, SampleSite.KAIMUKI)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> get(String key, String path) {
        return get(key, path, SampleSite.KAIMUKI);
    }

    private static HttpResponse<String> get(String key, String path, SampleSite site) {
        return send(call(key, path, site));
    }

    private static HttpRequest.Builder call(String key, String path, SampleSite site) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1/sites/" + site.id() + path))
                .header("Authorization", "Bearer " + key);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return SYSTEM.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"urn:kinvite:" + type + "\"");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
}
