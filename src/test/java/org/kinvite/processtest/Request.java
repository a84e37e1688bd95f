package org.kinvite.processtest;

import java.util.regex.MatchResult;

/**
 * A request that a route has taken.
 *
 * @param path the path, with what the route's pattern took out of it
 * @param body as it came, empty when there was none
 */
record Request(MatchResult path, String body) {

    /** What the route's pattern took out of the path, counted from 1. */
    String part(int number) {
        return path.group(number);
    }

    /** The same as an engine's key. */
    long key(int number) {
        return Long.parseLong(part(number));
    }

    <T> T read(Class<T> type) {
        return Json.read(body, type);
    }
}
