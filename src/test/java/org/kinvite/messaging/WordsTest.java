package org.kinvite.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    private static final Locale SPANISH = Locale.of("es", "MX");
    private static final String HOSTILE = "<script>alert(1)</script> & 'Zoë' {0} ${1+1}";

    Words words = new Words();

    @ParameterizedTest
    @EnumSource(names = {"INVITATION", "REMINDER"})
    void anInvitationSaysWhoInvitesAndWhereTheLinkLeads(Purpose purpose) {
        for (var language : Set.of(Locale.ENGLISH, SPANISH)) {
            var content = Samples.content();
            var link = (String) content.get("link");

            requireComplete(purpose, language, link);
            assertThat(words.plain(purpose, language, content)).contains("Ann Lee", "Dec 8, 2026");
            assertThat(words.text(purpose, language, content)).contains(link);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGN_IN_PIN", "GROUP_PIN", "RE_PIN_NOTICE"})
    void aPinIsInEveryFormOfTheMessageAndNotInTheSubject(Purpose purpose) {
        for (var language : Set.of(Locale.ENGLISH, SPANISH)) {
            var content = Samples.content();

            requireComplete(purpose, language, (String) content.get("signInLink"));
            assertThat(words.subject(purpose, language, content)).doesNotContain("7291");
            assertThat(words.html(purpose, language, content)).contains("7291");
            assertThat(words.plain(purpose, language, content)).contains("7291");
            assertThat(words.text(purpose, language, content)).contains("7291");
        }
    }

    @Test
    void theSignInGuideHasNoPin() {
        for (var language : Set.of(Locale.ENGLISH, SPANISH)) {
            requireComplete(
                    Purpose.SIGN_IN_GUIDE, language, (String) Samples.content().get("signInLink"));
            assertThat(words.text(Purpose.SIGN_IN_GUIDE, language, Samples.content()))
                    .doesNotContain("7291");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"VERIFICATION_CODE", "PASSWORD_RESET"})
    void aCodeIsInEveryFormOfTheMessageButNotInTheSubjectAndNobodyIsNamed(Purpose purpose) {
        for (var language : Set.of(Locale.ENGLISH, SPANISH)) {
            var content = Map.<String, Object>of("programName", "Sunny Days", "code", "482913", "minutes", "10");

            assertThat(words.subject(purpose, language, content))
                    .contains("Sunny Days")
                    .doesNotContain("482913");
            assertThat(words.html(purpose, language, content)).contains("482913", "10 min", "Sunny Days");
            assertThat(words.plain(purpose, language, content)).contains("\n482913\n", "10 min", "Sunny Days");
            assertThat(words.text(purpose, language, content)).contains("482913", "10 min", "Sunny Days");
            requireFilled(purpose, language, content);
        }
    }

    @Test
    void whoWasUnlinkedIsToldByWhomAndWhatToDo() {
        for (var language : Set.of(Locale.ENGLISH, SPANISH)) {
            var content = Map.<String, Object>of(
                    "guardianFirstName", "Maria", "programName", "Sunny Days", "siteName", "Oak Street");

            assertThat(words.html(Purpose.UNLINKED, language, content)).contains("Maria", "Sunny Days", "Oak Street");
            assertThat(words.plain(Purpose.UNLINKED, language, content)).contains("Maria", "Sunny Days", "Oak Street");
            assertThat(words.text(Purpose.UNLINKED, language, content)).contains("Maria", "Sunny Days", "STOP");
            requireFilled(Purpose.UNLINKED, language, content);
        }
    }

    @Test
    void theOldSignInContactIsToldWhatToDoAndGivenNoLinkAndNoNewContact() {
        for (var language : Set.of(Locale.ENGLISH, SPANISH)) {
            var content = Samples.content();

            assertThat(words.subject(Purpose.SIGN_IN_CHANGED, language, content))
                    .contains("Sunny Days");
            assertThat(words.html(Purpose.SIGN_IN_CHANGED, language, content)).contains("Maria", "Sunny Days");
            assertThat(words.plain(Purpose.SIGN_IN_CHANGED, language, content)).contains("Maria", "Sunny Days");
            assertThat(words.text(Purpose.SIGN_IN_CHANGED, language, content)).contains("Maria", "Sunny Days", "STOP");
            assertThat(words.html(Purpose.SIGN_IN_CHANGED, language, content)
                            + words.plain(Purpose.SIGN_IN_CHANGED, language, content)
                            + words.text(Purpose.SIGN_IN_CHANGED, language, content))
                    .doesNotContain("href", "http:", "https:", "7291");
            requireFilled(Purpose.SIGN_IN_CHANGED, language, content);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "STAFF_.*")
    void aLetterToStaffHasItsLinkInBothPartsAndNoneInTheSubject(Purpose purpose) {
        for (var language : Set.of(Locale.ENGLISH, SPANISH)) {
            var link = "https://kinvite.example.org/staff-links/abc";
            var content = Map.<String, Object>of(
                    "staffName", HOSTILE, "programName", "Sunny Days", "link", link, "amount", "7");
            var html = words.html(purpose, language, content);
            var plain = words.plain(purpose, language, content);

            assertThat(words.subject(purpose, language, content))
                    .contains("Sunny Days")
                    .doesNotContain("abc");
            assertThat(html)
                    .contains("href=\"" + link + "\"", "Sunny Days", "7 ")
                    .doesNotContain("<script>");
            assertThat(plain).contains("\n" + link + "\n", HOSTILE, "7 ");
            assertThat(html + plain).doesNotContain("??", "[(", "{1}", "{2}", " th:", "null");
        }
    }

    private void requireFilled(Purpose purpose, Locale language, Map<String, Object> content) {
        assertThat(words.html(purpose, language, content)
                        + words.plain(purpose, language, content)
                        + words.text(purpose, language, content))
                .doesNotContain("??", "[(", "{0}", "{1}", "{2}", " th:", "null");
    }

    private void requireComplete(Purpose purpose, Locale language, String link) {
        var content = Samples.content();
        var html = words.html(purpose, language, content);
        var plain = words.plain(purpose, language, content);
        var text = words.text(purpose, language, content);

        assertThat(words.subject(purpose, language, content)).contains("Sunny Days");
        assertThat(html).containsOnlyOnce("padding:14px 28px").contains("href=\"" + link + "\"", ">" + link + "<");
        assertThat(plain).contains("Maria", "Sunny Days", "Oak Street", "\n" + link + "\n");
        assertThat(text).contains("Maria", "Sunny Days", "STOP").doesNotContain("\n");
        assertThat(html + plain + text).doesNotContain("??", "[(", "{0}", "{1}", " th:");
    }

    @Test
    void languagesWithoutTemplatesReadEnglish() {
        assertThat(words.language(Locale.FRENCH)).isEqualTo(Locale.ENGLISH);
        assertThat(words.plain(Purpose.INVITATION, Locale.FRENCH, Samples.content()))
                .isEqualTo(words.plain(Purpose.INVITATION, Locale.ENGLISH, Samples.content()));
        assertThat(words.html(Purpose.INVITATION, SPANISH, Samples.content()))
                .contains("lang=\"es\"", "¿No es para usted?");
    }

    @Test
    void hostileNamesAreShownAsTheyWereTyped() {
        var content = with("guardianFirstName", HOSTILE);

        assertThat(words.html(Purpose.INVITATION, Locale.ENGLISH, content))
                .doesNotContain("<script>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#39;Zoë&#39; {0} ${1+1}");
        assertThat(words.plain(Purpose.INVITATION, Locale.ENGLISH, content)).contains("Hello " + HOSTILE + ",");
        assertThat(words.text(Purpose.INVITATION, Locale.ENGLISH, content)).contains("Hi " + HOSTILE + ",");
    }

    @Test
    void aNameCannotStartAHeaderOrTurnALinkAround() {
        var content = with("programName", "Sunny\r\nBcc: all@example.com\u202E\u0000Days");

        assertThat(words.subject(Purpose.INVITATION, Locale.ENGLISH, content))
                .isEqualTo("Your family account at Sunny Bcc: all@example.com Days");
        assertThat(words.text(Purpose.INVITATION, Locale.ENGLISH, content)).doesNotContain("\n", "\u202E");
    }

    @Test
    void aMessageWithAGapIsNotWritten() {
        assertThatThrownBy(() -> words.text(Purpose.REMINDER, Locale.ENGLISH, Map.of("link", "https://example.org")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys("messages/messaging_es.properties")).isEqualTo(keys("messages/messaging.properties"));
    }

    private static Map<String, Object> with(String name, String value) {
        var content = new HashMap<>(Samples.content());
        content.put(name, value);
        return content;
    }

    private static Set<Object> keys(String bundle) {
        var stream = WordsTest.class.getClassLoader().getResourceAsStream(bundle);
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties.keySet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
