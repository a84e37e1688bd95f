package org.kinvite.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kinvite.messaging.ContactUnreachable.Reason;
import org.springframework.context.support.ResourceBundleMessageSource;

class AttentionTextsTest {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    AttentionTextsTest() {
        texts.setBasenames("messages/invitation", "messages/pin");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    /** No code on screen, and no reason without something to do about it. */
    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasItsOwnWordsAndARemedyInBothLanguages(Reason reason) {
        assertRemedy("invitation.attention." + reason, "Correct|Check|Re-Invite", "Corr[ií]j|Revise|[Rr]einvite");
        assertRemedy("pin.attention." + reason, "Correct|Check|Tasks", "Corr[ií]j|Revise|Tareas");
    }

    private void assertRemedy(String key, String inEnglish, String inSpanish) {
        var english = texts.getMessage(key, null, Locale.ENGLISH);
        var spanish = texts.getMessage(key, null, Locale.of("es"));

        assertThat(english).isNotEqualTo(spanish).matches("(?s).*(" + inEnglish + ").*\\.");
        assertThat(spanish).matches("(?s).*(" + inSpanish + ").*\\.");
        assertThat(english + spanish).doesNotContainPattern("\\d{3}|[A-Z]_[A-Z]");
    }
}
