package org.kinvite;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

/** What may know what. Each rule is also shown a class that breaks it (package {@code broken}), and must bite. */
class ArchitectureTest {

    private static final int LONGEST_FILE = 150;

    private static final JavaClasses APPLICATION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.kinvite");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("broken");

    @TestFactory
    Stream<DynamicTest> theApplicationKeeps() {
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(APPLICATION)));
    }

    @TestFactory
    Stream<DynamicTest> bitesWhatBreaks() {
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertThat(
                                rule.getValue().evaluate(BROKEN).hasViolation())
                        .isTrue()));
    }

    @Test
    void modulesFormNoCycleAndUseNoInternals() {
        ApplicationModules.of(Kinvite.class).verify();
    }

    @Test
    void filesAreShort() throws IOException {
        assertThat(longerThan(LONGEST_FILE, Path.of("src/main/java"))).isEmpty();
        assertThat(longerThan(10, Path.of("src/main/java"))).isNotEmpty();
    }

    private static Map<String, ArchRule> rules() {
        var rules = new LinkedHashMap<String, ArchRule>();
        arrows().forEach((feature, known) -> rules.put(feature + " knows " + known, arrow(feature, known)));
        rules.put("web does not know process", none("*.web..", "*.process.."));
        rules.put("process does not know web", none("*.process..", "*.web.."));
        rules.put(
                "a feature's root knows neither its web nor its process",
                noClasses().that(in("*")).should().dependOnClassesThat(in("*.web..", "*.process..")));
        rules.put("Camunda only in engine and process", only("io.camunda..", "engine..", "*.process.."));
        rules.put("Twilio only in messaging.text", only("com.twilio..", "messaging.text.."));
        rules.put("traces are made by Micrometer", only("io.opentelemetry..", "observability.."));
        rules.put("PDF only in letter", only("org.apache.pdfbox..", "letter.."));
        rules.put("QR codes only in letter", only("com.google.zxing..", "letter.."));
        rules.put("mail only in messaging.email", only("jakarta.mail..", "messaging.email.."));
        rules.put(
                "controllers are package-private and in a web package, a provider's callbacks beside its adapter",
                classes()
                        .that()
                        .areMetaAnnotatedWith(Controller.class)
                        .should()
                        .bePackagePrivate()
                        .andShould(be(in("*.web..", "web..", "messaging.text.."))));
        rules.put(
                "names say what a class does",
                noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|Service)"));
        rules.put(
                "time comes from the clock",
                // a job's deadline is the engine's time, which no business clock moves
                noClasses()
                        .that(not(in("")))
                        .and(not(simpleName("JobTime")))
                        .should()
                        .callMethodWhere(asksTheMachine()));
        rules.put("nobody sleeps", noClasses().should().callMethodWhere(named("sleep")));
        return rules;
    }

    private static Map<String, List<String>> arrows() {
        var arrows = new LinkedHashMap<String, List<String>>();
        arrows.put("kernel", List.of());
        arrows.put("guard", List.of("kernel"));
        arrows.put("observability", List.of("kernel"));
        arrows.put("staff", List.of("kernel", "guard"));
        arrows.put("web", List.of("kernel", "staff"));
        Stream.of("roster", "messaging", "engine").forEach(f -> arrows.put(f, List.of("kernel", "staff")));
        arrows.put("pin", List.of("kernel", "staff", "roster"));
        arrows.put("secrets", List.of());
        arrows.put("audit", List.of("kernel", "staff", "roster"));
        arrows.put("rosterimport", List.of("kernel", "staff", "roster"));
        arrows.put("task", List.of("kernel", "staff", "roster"));
        arrows.put("reconciliation", List.of("kernel", "staff", "roster", "messaging", "engine", "task"));
        arrows.put(
                "account",
                List.of("kernel", "guard", "staff", "roster", "pin", "messaging", "engine", "task", "reconciliation"));
        arrows.put(
                "familymessage",
                List.of(
                        "kernel",
                        "staff",
                        "roster",
                        "pin",
                        "messaging",
                        "engine",
                        "task",
                        "reconciliation",
                        "account"));
        arrows.put("letter", List.of("kernel", "guard", "messaging"));
        arrows.put(
                "invitation",
                List.of(
                        "kernel",
                        "guard",
                        "staff",
                        "roster",
                        "pin",
                        "messaging",
                        "engine",
                        "task",
                        "reconciliation",
                        "account",
                        "familymessage",
                        "letter"));
        arrows.put("api", List.of("kernel", "staff", "roster", "rosterimport", "pin", "invitation"));
        arrows.put(
                "privacy",
                List.of(
                        "kernel",
                        "staff",
                        "roster",
                        "rosterimport",
                        "pin",
                        "messaging",
                        "letter",
                        "account",
                        "invitation",
                        "audit"));
        arrows.put("insight", List.of("kernel", "staff", "roster", "engine", "invitation"));
        return arrows;
    }

    private static ArchRule arrow(String feature, List<String> known) {
        var allowed = Stream.concat(known.stream(), Stream.of(feature))
                .map(f -> f + "..")
                .toArray(String[]::new);
        return noClasses()
                .that(in(feature + ".."))
                .should()
                .dependOnClassesThat(in("..").and(not(in(allowed))))
                // a feature whose code is still to come
                .allowEmptyShould(true);
    }

    private static ArchRule none(String from, String to) {
        return noClasses().that(in(from)).should().dependOnClassesThat(in(to));
    }

    private static ArchRule only(String library, String... places) {
        return noClasses().that(not(in(places))).should().dependOnClassesThat(resideInAPackage(library));
    }

    /** Packages of the application, or of its broken twin. */
    private static DescribedPredicate<JavaClass> in(String... packages) {
        return resideInAnyPackage(Arrays.stream(packages)
                .flatMap(p -> Stream.of("org.kinvite", "broken")
                        .map(root -> p.isEmpty() || p.startsWith("..") ? root + p : root + "." + p))
                .toArray(String[]::new));
    }

    private static DescribedPredicate<JavaMethodCall> asksTheMachine() {
        return DescribedPredicate.describe("ask the machine for the time", call -> {
            var owner = call.getTargetOwner().getName();
            var name = call.getTarget().getName();
            var withoutClock =
                    call.getTarget().getRawParameterTypes().stream().noneMatch(t -> t.isEquivalentTo(Clock.class));
            return (owner.startsWith("java.time.") && name.equals("now") && withoutClock)
                    || (owner.equals("java.time.Clock") && name.startsWith("system"))
                    || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
        });
    }

    private static DescribedPredicate<JavaMethodCall> named(String method) {
        return DescribedPredicate.describe(
                "call " + method, call -> call.getTarget().getName().equals(method));
    }

    private static List<Path> longerThan(int lines, Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > lines)
                    .toList();
        }
    }

    /** Lines of code: what is blank, an import or a comment does not make a class larger. */
    private static long lines(Path file) {
        try (var all = Files.lines(file)) {
            return all.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("import ") && !line.matches("(/\\*|\\*|//).*"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
