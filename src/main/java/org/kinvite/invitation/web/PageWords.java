package org.kinvite.invitation.web;

import java.time.Clock;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every template of this feature may ask: how often a row looks again. */
@ControllerAdvice(basePackageClasses = PageWords.class)
class PageWords {

    private final Clock clock;

    PageWords(Clock clock) {
        this.clock = clock;
    }

    @ModelAttribute("refreshing")
    Refreshing refreshing() {
        return new Refreshing(clock.instant());
    }
}
