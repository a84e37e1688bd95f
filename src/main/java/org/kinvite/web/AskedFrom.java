package org.kinvite.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.util.PatternMatchUtils;

/** The page on which a form or a part of a page was asked for: signing in leads back to it. */
final class AskedFrom {

    /** Where signing in looks for what someone wanted to see. */
    private static final String WANTED = "SPRING_SECURITY_SAVED_REQUEST";

    private AskedFrom() {}

    /** Pages that are asked for by their own address are remembered by the request cache. */
    static void remember(HttpServletRequest request) {
        if (Asks.byHtmx(request) || !"GET".equals(request.getMethod())) {
            page(request).ifPresent(page -> request.getSession().setAttribute(WANTED, new SimpleSavedRequest(page)));
        }
    }

    /** Its path and query; empty when the browser does not tell, or tells of another host or of the way in itself. */
    static Optional<String> page(HttpServletRequest request) {
        var told = request.getHeader(Asks.byHtmx(request) ? "HX-Current-URL" : HttpHeaders.REFERER);
        return Optional.ofNullable(told)
                .flatMap(AskedFrom::address)
                .filter(address -> request.getServerName().equals(address.getHost()))
                .filter(address -> isPage(address.getRawPath()))
                .map(address ->
                        address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
    }

    /** Two slashes would name a host. */
    private static boolean isPage(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && !PatternMatchUtils.simpleMatch(StaffPages.OPEN, path)
                && !FamilyPages.contain(path);
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
