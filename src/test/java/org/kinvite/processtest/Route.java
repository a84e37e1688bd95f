package org.kinvite.processtest;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One endpoint.
 *
 * @param method of HTTP
 * @param path a regular expression of the whole path
 * @param answer what it answers
 */
record Route(String method, Pattern path, Function<Request, Answer> answer) {

    Route(String method, String path, Function<Request, Answer> answer) {
        this(method, Pattern.compile(path), answer);
    }

    Optional<MatchResult> match(String requestMethod, String requestPath) {
        return Optional.of(path.matcher(requestPath))
                .filter(matcher -> method.equals(requestMethod) && matcher.matches())
                .map(matcher -> matcher.toMatchResult());
    }
}
