package org.kinvite.processtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What rows a search lets through: those that satisfy the condition on every named field. A field that is not known here
 * is refused: to pass over it would let every row through, and a wrong expectation with it.
 */
final class Filter {

    /** Filters name one of what the row holds several. */
    private static final Map<String, String> ONE_OF_SEVERAL =
            Map.of("candidateGroup", "candidateGroups", "candidateUser", "candidateUsers");

    private Filter() {}

    /** @throws Problem 501 for a field or an operator that is not known */
    static Predicate<JsonNode> of(Set<String> fields, JsonNode filter) {
        return filter.properties().stream()
                .filter(entry -> !saysNothing(entry.getValue()))
                .map(entry -> on(known(fields, entry.getKey()), entry.getValue()))
                .reduce(row -> true, Predicate::and);
    }

    /** The client always sends its lists, e.g. {@code "$or": []}. */
    static boolean saysNothing(JsonNode value) {
        return value.isNull() || value.isArray() && value.isEmpty();
    }

    private static String known(Set<String> fields, String name) {
        var field = ONE_OF_SEVERAL.getOrDefault(name, name);
        if (!fields.contains(field)) {
            throw Problem.unsupported("no filter by \"" + name + "\" here");
        }
        return field;
    }

    private static Predicate<JsonNode> on(String field, JsonNode condition) {
        var expected = Condition.of(condition);
        return row -> {
            var value = row.path(field);
            if (!value.isArray()) {
                return expected.test(value);
            }
            for (var one : value) {
                if (expected.test(one)) {
                    return true;
                }
            }
            return false;
        };
    }
}
