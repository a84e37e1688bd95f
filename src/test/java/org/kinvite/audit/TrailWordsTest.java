package org.kinvite.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the trail keeps in one language is said in the reader's. */
class TrailWordsTest {

    private final TrailWords words = new TrailWords(texts());

    @ParameterizedTest
    @CsvSource({
        "en,1 guardians,1 guardian",
        "en,4 guardians,4 guardians",
        "es,1 guardians,1 tutor",
        "es,4 guardians,4 tutores",
        "es,group,en un grupo",
        "en,as it is,as it is"
    })
    void detailsAreCountedInTheLanguageOfWhoeverReads(String language, String details, String said) {
        assertThat(words.details(details, Locale.of(language))).isEqualTo(said);
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/audit");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
