package org.kinvite.invitation.web;

import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every template of this feature may say: times in words, and how often to ask again. */
@ControllerAdvice(basePackageClasses = PageWords.class)
class PageWords {

    private final MessageSource texts;
    private final Clock clock;

    PageWords(MessageSource texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    @ModelAttribute("time")
    TimeInWords time(Locale locale) {
        return new TimeInWords(texts, locale, clock.instant());
    }

    @ModelAttribute("refreshing")
    Refreshing refreshing() {
        return new Refreshing(clock.instant());
    }
}
