package org.kinvite.processtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/**
 * One page of what was found. A cursor is simply where a row stands.
 *
 * @param from the first row
 * @param limit how many rows at most
 */
record Page(int from, int limit) {

    private static final int DEFAULT_LIMIT = 100;
    private static final Set<String> KNOWN = Set.of("from", "limit", "after");

    /** @throws Problem 501 for paging backwards */
    static Page of(JsonNode page) {
        page.properties().forEach(entry -> {
            if (!KNOWN.contains(entry.getKey()) && !entry.getValue().isNull()) {
                throw Problem.unsupported("no paging by \"" + entry.getKey() + "\" here");
            }
        });
        var after = page.hasNonNull("after") ? page.get("after").asInt() + 1 : 0;
        return new Page(page.path("from").asInt(after), page.path("limit").asInt(DEFAULT_LIMIT));
    }

    JsonNode cut(List<JsonNode> found) {
        var first = Math.min(from, found.size());
        var end = Math.min(first + limit, found.size());
        var answer = Json.MAPPER.createObjectNode();
        answer.putArray("items").addAll(found.subList(first, end));
        var page = answer.putObject("page").put("totalItems", found.size()).put("hasMoreTotalItems", false);
        if (end > first) {
            page.put("startCursor", Integer.toString(first)).put("endCursor", Integer.toString(end - 1));
        }
        return answer;
    }
}
