package org.kinvite.processtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** One search: the rows of a table that a filter lets through, sorted, and of those one page. */
final class Search {

    private static final Set<String> PARTS = Set.of("filter", "sort", "page");

    private Search() {}

    /**
     * @param request with {@code filter}, {@code sort} and {@code page}, each of which may be missing
     * @throws Problem when the request asks for anything that this does not know
     */
    static JsonNode in(Table<?> table, JsonNode request) {
        request.fieldNames().forEachRemaining(part -> {
            if (!PARTS.contains(part)) {
                throw Problem.unsupported("a search has no \"" + part + "\" here");
            }
        });
        var filter = Filter.of(table.fields(), request.path("filter"));
        var order = Sorting.of(table.fields(), request.path("sort"));
        List<JsonNode> found = table.rows().stream()
                .map(Json::tree)
                .filter(filter)
                .sorted(order)
                .toList();
        return Page.of(request.path("page")).cut(found);
    }
}
