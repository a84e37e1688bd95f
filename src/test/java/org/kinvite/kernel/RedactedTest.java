package org.kinvite.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Settings that are logged, or stand in an exception's message, give no secret away. */
class RedactedTest {

    private static final String CANARY = "canary-of-the-settings-0123456789";

    record Settings(String user, String password, Map<String, String> keys, String keyId, int tries) {

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    @Test
    void whatIsNamedLikeASecretIsLeftOut() {
        assertThat(new Settings("ana", CANARY, Map.of("1", CANARY), "2", 5))
                .hasToString("Settings[user=ana, password=***, keys=***, keyId=2, tries=5]");
    }

    @TestFactory
    Stream<DynamicTest> noSettingsOfTheApplicationTellASecret() {
        var settings = settingsWithSecrets();
        assertThat(settings.stream().map(Class::getSimpleName))
                .contains("PinSettings", "HashKey", "AuditSettings", "TextSettings", "BounceSettings");
        return settings.stream()
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> assertThat(
                                withCanaries(type).toString())
                        .contains("***")
                        .doesNotContain(CANARY)));
    }

    private static List<? extends Class<?>> settingsWithSecrets() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("org.kinvite").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .filter(Class::isRecord)
                .filter(type -> secrets(type).findAny().isPresent())
                .toList();
    }

    private static Stream<RecordComponent> secrets(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getType().isPrimitive() && Redacted.isSecret(component.getName()));
    }

    private static Object withCanaries(Class<?> type) throws ReflectiveOperationException {
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(Arrays.stream(type.getRecordComponents())
                .map(RedactedTest::value)
                .toArray());
    }

    private static Object value(RecordComponent component) {
        var type = component.getType();
        if (type == String.class) {
            return Redacted.isSecret(component.getName()) ? CANARY : "known";
        }
        if (type == Map.class) {
            return Map.of("1", CANARY);
        }
        return type == int.class ? (Object) 1 : type == double.class ? 1.0 : type == boolean.class ? false : null;
    }
}
