package org.kinvite.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.kinvite.kernel.LanguageChosen;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The language of a page: the one chosen, else the one suggested, else the first of the browser's that Kinvite speaks. */
class Languages extends CookieLocaleResolver {

    static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

    /** @param secure whether the browser may send the choice by TLS only */
    Languages(boolean secure) {
        super("lang");
        setCookieSecure(secure);
        setCookieMaxAge(Duration.ofDays(365));
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setDefaultLocaleFunction(request -> suggested(request).orElseGet(() -> ofBrowser(request)));
    }

    /** Null, which means the browser's, for a cookie that names a language Kinvite does not speak. */
    @Override
    protected Locale parseLocaleValue(String value) {
        return spoken(value);
    }

    static Locale spoken(String tag) {
        return SPOKEN.stream()
                .filter(locale -> locale.getLanguage().equals(tag))
                .findFirst()
                .orElse(null);
    }

    /** Only for families: all else must not ask for a session because of its language, least of all files. */
    private static Optional<Locale> suggested(HttpServletRequest request) {
        return Optional.of(request)
                .filter(asked -> FamilyPages.contain(asked.getRequestURI()))
                .map(asked -> asked.getSession(false))
                .map(session -> session.getAttribute(LanguageChosen.SUGGESTION))
                .map(tag -> spoken(tag.toString()));
    }

    private static Locale ofBrowser(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .map(locale -> spoken(locale.getLanguage()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
