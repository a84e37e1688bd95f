package org.kinvite.web;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kinvite.account.CodeAnswer;
import org.kinvite.familymessage.CannotSend;
import org.kinvite.invitation.CannotInvite;
import org.kinvite.invitation.GroupOutcome;
import org.kinvite.invitation.OpenedLink;
import org.kinvite.messaging.ContactUnreachable.Reason;
import org.kinvite.reconciliation.FindingKind;
import org.kinvite.rosterimport.file.Refusal;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Whatever fails, a page says why and what to do about it, in both languages: in one text of two sentences, or in two. */
class FailureTextsTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));
    private static final Set<Reason> OF_PHONES_ALONE =
            Set.of(Reason.NOT_A_MOBILE, Reason.INVALID_NUMBER, Reason.PHONE_UNREACHABLE, Reason.BLOCKED);
    private static final Set<GroupOutcome> DEALT_WITH = Set.of(GroupOutcome.INVITED, GroupOutcome.PIN_REQUESTED);

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    FailureTextsTest() {
        texts.setBasenames(Arrays.stream(new File("src/main/resources/messages").list())
                .filter(not(name -> name.contains("_")))
                .map(name -> "messages/" + name.replace(".properties", ""))
                .toArray(String[]::new));
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    @TestFactory
    Stream<DynamicTest> everyFailureHasAReasonAndARemedy() {
        return Stream.of(
                        of(Reason.values(), "invitation.attention."),
                        of(Reason.values(), "pin.attention."),
                        of(Reason.values(), "users.link.failed.").filter(key -> OF_PHONES_ALONE.stream()
                                .noneMatch(reason -> key.endsWith("." + reason))),
                        of(CannotInvite.Reason.values(), "invitation.cannot."),
                        of(CannotSend.Reason.values(), "pin.cannot."),
                        Stream.of("NOT_ELIGIBLE", "NOT_ENROLLED", "NO_CONTACT", "OPTED_OUT")
                                .map("invitation.unreachable."::concat),
                        groups(),
                        of(CodeAnswer.values(), "account.code.problem.").filter(not(key -> key.endsWith("PROVEN"))),
                        Stream.of(
                                        "WRONG_CONTACT",
                                        "NO_TEXTS",
                                        "OPTED_OUT",
                                        "UNREACHABLE",
                                        "NOT_NOW",
                                        "PAUSE",
                                        "PASSWORDS")
                                .map("account.code.problem."::concat),
                        Stream.of("mistyped", "unknown", "pause").map("family.join."::concat),
                        Stream.of(
                                "invitation.attention.other",
                                "pin.attention.other",
                                "users.link.failed.other",
                                "shell.unreachable",
                                "shell.failed"))
                .flatMap(keys -> keys)
                .map(key -> DynamicTest.dynamicTest(key, () -> assertReasonAndRemedy(key)));
    }

    @TestFactory
    Stream<DynamicTest> whatIsToldInTwoPartsHasBoth() {
        return Stream.of(
                        pairs(
                                org.kinvite.rosterimport.Reason.values(),
                                "rosterimport.reason.%s",
                                "rosterimport.mend.%s"),
                        pairs(Refusal.values(), "rosterimport.refusal.%s", "rosterimport.refusal.%s.mend"),
                        pairs(FindingKind.values(), "operations.kind.%s", "operations.person.%s"),
                        pairs(OpenedLink.Status.values(), "family.%s.title", "family.%s.text")
                                .skip(1),
                        pairs(
                                new Object[] {400, 403, "stale", 404, 405, 409, 413, 500, 503},
                                "problem.%s.title",
                                "problem.%s.text"))
                .flatMap(pairs -> pairs)
                .map(pair -> DynamicTest.dynamicTest(pair.getFirst(), () -> pair.forEach(this::assertTold)));
    }

    /** The audit trail is a record: it says why, and nobody mends anything there. */
    @Test
    void theAuditTrailKnowsEveryReason() {
        of(Reason.values(), "audit.reason.").forEach(this::assertTold);
    }

    private static Stream<String> groups() {
        var invited = Set.of(GroupOutcome.NO_CONTACT, GroupOutcome.OPTED_OUT, GroupOutcome.ALREADY_INVITED);
        var pins = Set.of(
                GroupOutcome.NO_CONTACT,
                GroupOutcome.OPTED_OUT,
                GroupOutcome.NOT_REGISTERED,
                GroupOutcome.PIN_ON_ITS_WAY);
        var letters = Set.of(GroupOutcome.BEING_SENT, GroupOutcome.REGISTERED);
        assertThat(Arrays.stream(GroupOutcome.values()).filter(not(DEALT_WITH::contains)))
                .as("outcomes that a group's page explains")
                .allMatch(outcome -> outcome == GroupOutcome.NOT_ENROLLED
                        || invited.contains(outcome)
                        || pins.contains(outcome)
                        || letters.contains(outcome));
        return Stream.of(
                        of(invited.toArray(), "invitation.group.row."),
                        of(pins.toArray(), "pin.group.row."),
                        of(letters.toArray(), "letter.group.row."),
                        Stream.of("invitation", "pin", "letter").map(group -> group + ".group.row.NOT_ENROLLED"))
                .flatMap(keys -> keys);
    }

    private static Stream<String> of(Object[] kinds, String prefix) {
        return Arrays.stream(kinds).map(kind -> prefix + kind);
    }

    private static Stream<List<String>> pairs(Object[] kinds, String why, String what) {
        return Arrays.stream(kinds).map(kind -> List.of(why.formatted(kind), what.formatted(kind)));
    }

    private void assertReasonAndRemedy(String key) {
        assertTold(key);
        for (var language : LANGUAGES) {
            assertThat(text(key, language)).as("why, and then what to do").matches("(?s)\\S.{8,}?[.:;] \\S.{5,}[.!]");
        }
    }

    /** In words of its own language, and no code. */
    private void assertTold(String key) {
        var told = LANGUAGES.stream().map(language -> text(key, language)).toList();
        assertThat(told).as(key).doesNotHaveDuplicates().allSatisfy(text -> assertThat(text)
                .isNotBlank()
                .doesNotContainPattern("[A-Z]{2,}_[A-Z]"));
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, new Object[] {2, "2"}, language);
    }
}
