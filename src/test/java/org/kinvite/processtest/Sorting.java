package org.kinvite.processtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The order of a search; rows that are equal in it stay in the order in which they came to be. */
final class Sorting {

    private Sorting() {}

    /** @throws Problem 501 for a field that is not known */
    static Comparator<JsonNode> of(Set<String> fields, JsonNode sort) {
        return StreamSupport.stream(sort.spliterator(), false)
                .map(by ->
                        by(fields, by.path("field").asText(), by.path("order").asText("ASC")))
                .reduce(Comparator::thenComparing)
                .orElse((left, right) -> 0);
    }

    private static Comparator<JsonNode> by(Set<String> fields, String field, String order) {
        if (!fields.contains(field)) {
            throw Problem.unsupported("no sorting by \"" + field + "\" here");
        }
        Comparator<JsonNode> ascending = Values::compare;
        return Comparator.comparing(
                row -> row.path(field),
                Comparator.comparing(JsonNode::isMissingNode)
                        .thenComparing("DESC".equalsIgnoreCase(order) ? ascending.reversed() : ascending));
    }
}
