package org.kinvite.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Keeps the language that a link with {@code lang=} chose. */
class LanguageChoice implements HandlerInterceptor {

    static final String PARAMETER = "lang";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var chosen = Languages.spoken(request.getParameter(PARAMETER));
        var resolver = RequestContextUtils.getLocaleResolver(request);
        if (chosen != null && resolver != null) {
            resolver.setLocale(request, response, chosen);
        }
        return true;
    }
}
