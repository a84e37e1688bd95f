package org.kinvite.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kinvite.messaging.ContactUnreachable.Reason;
import org.springframework.context.support.ResourceBundleMessageSource;

class AttentionTextsTest {

    /** No code on screen, and no reason without something to do about it. */
    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasItsOwnWordsAndARemedyInBothLanguages(Reason reason) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/invitation");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);

        var english = texts.getMessage("invitation.attention." + reason, null, Locale.ENGLISH);
        var spanish = texts.getMessage("invitation.attention." + reason, null, Locale.of("es"));

        assertThat(english).isNotEqualTo(spanish).matches("(?s).*(Correct|Check|Re-Invite).*\\.");
        assertThat(spanish).matches("(?s).*(Corr[ií]j|Revise|[Rr]einvite).*\\.");
        assertThat(english + spanish).doesNotContainPattern("\\d{3}|[A-Z]_[A-Z]");
    }
}
