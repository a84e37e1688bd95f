package org.kinvite.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Seals every answer with the headers that browsers go by: pages, files, programs' answers, and errors of whatever kind,
 * also those that arise before anyone asked who it is. An answer that has set one of them itself keeps it.
 */
class SealedAnswers extends HeaderWriterFilter {

    /** No inline scripts or styles anywhere, no other host; data: is for the drawings in Bootstrap's style sheet. */
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** Nothing that Kinvite could need. */
    private static final String PERMISSIONS = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private static final long YEAR_IN_SECONDS = 31_536_000;

    /** @param https whether people reach this installation by TLS, whatever a proxy forgets to say */
    SealedAnswers(boolean https) {
        super(List.of(
                new StaticHeadersWriter("Content-Security-Policy", CONTENT_POLICY),
                new StaticHeadersWriter("X-Frame-Options", "DENY"),
                new StaticHeadersWriter("Permissions-Policy", PERMISSIONS),
                new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"),
                new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin"),
                new XContentTypeOptionsHeaderWriter(),
                new CacheControlHeadersWriter(),
                strictTransport(https),
                referrer(SealedAnswers::holdsSecret, ReferrerPolicy.NO_REFERRER),
                referrer(request -> !holdsSecret(request), ReferrerPolicy.SAME_ORIGIN)));
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Subdomains are left out: this installation does not decide for its neighbours. */
    private static HeaderWriter strictTransport(boolean https) {
        RequestMatcher when = https ? AnyRequestMatcher.INSTANCE : request -> request.isSecure();
        return new HstsHeaderWriter(when, YEAR_IN_SECONDS, false);
    }

    /** Whether the address itself lets somebody in, or belongs to a page that such an address led to. */
    private static boolean holdsSecret(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return FamilyPages.contain(path)
                || path.startsWith(StaffPages.LINKS)
                || path.startsWith("/emails/")
                || path.startsWith("/providers/");
    }

    private static HeaderWriter referrer(RequestMatcher when, ReferrerPolicy policy) {
        return new DelegatingRequestMatcherHeaderWriter(when, new ReferrerPolicyHeaderWriter(policy));
    }
}
