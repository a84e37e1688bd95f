package org.kinvite.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.kernel.LanguageChosen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Keeps the language that a link with {@code lang=} chose, and tells of it. */
class LanguageChoice implements HandlerInterceptor {

    static final String PARAMETER = "lang";

    private final ApplicationEventPublisher events;

    LanguageChoice(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var chosen = Languages.spoken(request.getParameter(PARAMETER));
        var resolver = RequestContextUtils.getLocaleResolver(request);
        if (chosen != null && resolver != null) {
            resolver.setLocale(request, response, chosen);
            events.publishEvent(new LanguageChosen(chosen));
        }
        return true;
    }
}
