package org.kinvite.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

/** Which secrets are refused, and that each is named without being quoted. */
class FindWeakSecretsTest {

    private static final String GUESSED = "is one that everybody tries first";

    private final Map<String, Object> good = new HashMap<>(Map.of(
            "kinvite.account.hash-key", key(),
            "kinvite.pin.digest-key", key(),
            "kinvite.pin.encryption-key", key(),
            "kinvite.audit.key", key(),
            "kinvite.messaging.opt-out-key", key(),
            "spring.datasource.username", "kinvite",
            "spring.datasource.password", key()));

    @Test
    void anInstallationWithSecretsOfItsOwnStarts() {
        assertThat(weak(Map.of())).isEmpty();
        assertThatNoException().isThrownBy(() -> RefuseWeakSecrets.refuse(environment(good)));
    }

    @Test
    void withoutAnyEachIsNamedWithItsEnvironmentVariable() {
        var empty = environment(Map.of());

        assertThat(new FindWeakSecrets(empty).all())
                .extracting(WeakSecret::property)
                .containsExactlyInAnyOrder(
                        "kinvite.account.hash-key",
                        "kinvite.pin.digest-key",
                        "kinvite.pin.encryption-key",
                        "kinvite.audit.key",
                        "spring.datasource.password");
        assertThatThrownBy(() -> RefuseWeakSecrets.refuse(empty)).satisfies(thrown -> {
            var analysis = new UnsafeSecretsAnalyzer().analyze(thrown);
            assertThat(analysis.getDescription())
                    .contains("kinvite.account.hash-key (KINVITE_ACCOUNT_HASHKEY) is missing");
            assertThat(analysis.getAction()).contains("openssl rand -base64 32");
        });
    }

    @TestFactory
    Stream<DynamicTest> theLocalStacksSecretsAreKnown() throws Exception {
        var local = new YamlPropertySourceLoader()
                .load("local", new ClassPathResource("application-local.yaml"))
                .getFirst();
        return Stream.of(
                        "kinvite.account.hash-key",
                        "kinvite.pin.digest-key",
                        "kinvite.pin.encryption-key",
                        "kinvite.audit.key",
                        "kinvite.messaging.opt-out-key")
                .map(property -> DynamicTest.dynamicTest(property, () -> assertThat(
                                weak(Map.of(property, local.getProperty(property))))
                        .containsExactly(new WeakSecret(property, "is the local stack's, which everybody can read"))));
    }

    @ParameterizedTest
    @CsvSource({
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=, 'is a pattern, not random bytes'",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, 'is a pattern, not random bytes'",
        "dGhpcyBpcyBhIHNlY3JldCBrZXkgZm9yIGFsbCBvZnU=, 'is a text that somebody wrote, not random bytes'",
        "c2hvcnQ=, 'must be 32 bytes in Base64, it has 5'",
        "not base64, is no Base64",
        "' ', is missing"
    })
    void aKeyThatIsNoneIsRefused(String key, String why) {
        assertThat(weak(Map.of("kinvite.pin.digest-key", key)))
                .containsExactly(new WeakSecret("kinvite.pin.digest-key", why));
    }

    @Test
    void oneKeyForTwoThingsIsRefused() {
        assertThat(weak(Map.of("kinvite.audit.key", good.get("kinvite.account.hash-key"))))
                .containsExactly(new WeakSecret("kinvite.audit.key", "is the same as kinvite.account.hash-key"));
    }

    @Test
    void keysByIdStandInForTheFirstOne() {
        good.remove("kinvite.pin.encryption-key");
        good.remove("kinvite.audit.key");
        assertThat(weak(Map.of("kinvite.pin.keys.2", key(), "kinvite.audit.keys.2", "c2hvcnQ=")))
                .extracting(WeakSecret::property)
                .containsExactly("kinvite.audit.keys.2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "root", "kinvite", "Password", "changeme", "<password>", "aaaaaaaaaa", "your-password-here"})
    void aDatabasePasswordThatIsGuessedFirstIsRefused(String password) {
        assertThat(weak(Map.of("spring.datasource.password", password)))
                .extracting(WeakSecret::property)
                .containsExactly("spring.datasource.password");
    }

    @Test
    void aDatabaseThatNeedsNoPasswordMaySaySo() {
        good.remove("spring.datasource.password");
        assertThat(weak(Map.of("kinvite.secrets.database-without-password", "true")))
                .isEmpty();
        assertThat(weak(Map.of(
                        "kinvite.secrets.database-without-password", "true", "spring.datasource.password", "changeme")))
                .containsExactly(new WeakSecret("spring.datasource.password", GUESSED));
    }

    @ParameterizedTest
    @CsvSource({
        "kinvite.messaging.text.account-sid, kinvite.messaging.text.auth-token",
        "spring.mail.username, spring.mail.password",
        "kinvite.messaging.email.bounces.host, kinvite.messaging.email.bounces.password"
    })
    void whatHasAnAccountNeedsItsPassword(String use, String password) {
        assertThat(weak(Map.of(use, "somebody"))).containsExactly(new WeakSecret(password, "is missing"));
        assertThat(weak(Map.of(use, "somebody", password, "bounces")))
                .extracting(WeakSecret::property)
                .containsExactly(password);
        assertThat(weak(Map.of(use, "somebody", password, key()))).isEmpty();
    }

    @Test
    void otherServersPasswordsAreLookedAtWhereThereAreAny() {
        assertThat(weak(Map.of(
                        "camunda.client.auth.client-secret",
                        "demo",
                        "spring.security.oauth2.client.registration.district.client-secret",
                        "stand-in-token")))
                .extracting(WeakSecret::property)
                .containsExactlyInAnyOrder(
                        "camunda.client.auth.client-secret",
                        "spring.security.oauth2.client.registration.district.client-secret");
    }

    @Test
    void environmentVariablesCountToo() {
        good.remove("kinvite.pin.digest-key");
        var environment = environment(good);
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "systemEnvironment", Map.of("KINVITE_PIN_DIGESTKEY", key(), "SPRING_MAIL_USERNAME", "relay")));

        assertThat(new FindWeakSecrets(environment).all())
                .containsExactly(new WeakSecret("spring.mail.password", "is missing"));
    }

    @Test
    void noValueIsEverTold() {
        var thrown = new UnsafeSecrets(
                weak(Map.of("kinvite.pin.digest-key", "c2hvcnQ=", "spring.datasource.password", "hunter2")));

        assertThat(new UnsafeSecretsAnalyzer().analyze(thrown).getDescription() + thrown)
                .contains("kinvite.pin.digest-key", "spring.datasource.password")
                .doesNotContain("c2hvcnQ", "hunter2");
    }

    private List<WeakSecret> weak(Map<String, ?> changed) {
        var properties = new HashMap<>(good);
        properties.putAll(changed);
        return new FindWeakSecrets(environment(properties)).all();
    }

    private static StandardEnvironment environment(Map<String, Object> properties) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment.getPropertySources().addFirst(new MapPropertySource("test", new HashMap<>(properties)));
        return environment;
    }

    private static String key() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
