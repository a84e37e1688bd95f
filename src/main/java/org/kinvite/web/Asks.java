package org.kinvite.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Who asks, and for what kind of answer. */
final class Asks {

    private Asks() {}

    /** Whether a part of a page is wanted, to be put into the page that is open. */
    static boolean byHtmx(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    /** Whether the client names HTML among what it accepts, as browsers do and programs do not. */
    static boolean forHtml(HttpServletRequest request) {
        try {
            return MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT)).stream()
                    .anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException e) {
            return true;
        }
    }
}
