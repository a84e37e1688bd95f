package org.kinvite.api.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** Refusals as RFC 9457 problems: a type that programs compare, a text that people read. */
final class Problems {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Problems() {}

    /** @param type the last part of its URN, e.g. {@code unknown-pin} */
    static ProblemDetail of(HttpStatus status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:kinvite:" + type));
        problem.setTitle(status.getReasonPhrase());
        return problem;
    }

    /** For filters, which have nobody to write for them. */
    static void write(HttpServletResponse response, HttpStatus status, String type, String detail) throws IOException {
        var problem = of(status, type, detail);
        var body = new LinkedHashMap<String, Object>();
        body.put("type", problem.getType().toString());
        body.put("title", problem.getTitle());
        body.put("status", problem.getStatus());
        body.put("detail", problem.getDetail());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        JSON.writeValue(response.getOutputStream(), body);
    }

    static void retryAfter(HttpServletResponse response, Duration duration) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, duration.toSeconds() + 1)));
    }
}
