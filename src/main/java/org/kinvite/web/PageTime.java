package org.kinvite.web;

import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every template can say moments in words: {@code ${time.moment(at, zone)}}. */
@ControllerAdvice(annotations = Controller.class)
class PageTime {

    private final MessageSource texts;
    private final Clock clock;

    PageTime(MessageSource texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    @ModelAttribute("time")
    TimeInWords time(Locale locale) {
        return new TimeInWords(texts, locale, clock.instant());
    }
}
