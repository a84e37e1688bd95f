package org.kinvite.processtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a filter expects of one value: the value itself, or operators such as {@code {"$neq": "x"}}, all of them. */
final class Condition {

    private Condition() {}

    /** @throws Problem 501 for an operator that is not known */
    static Predicate<JsonNode> of(JsonNode condition) {
        if (condition.isArray()) {
            throw Problem.unsupported("no filter by a list here: " + condition);
        }
        if (!condition.isObject()) {
            return value -> Values.same(value, condition);
        }
        return condition.properties().stream()
                .filter(entry -> !Filter.saysNothing(entry.getValue()))
                .map(entry -> operator(entry.getKey(), entry.getValue()))
                .reduce(Predicate::and)
                .orElseThrow(() -> Problem.unsupported("a filter must say what it expects: " + condition));
    }

    private static Predicate<JsonNode> operator(String name, JsonNode operand) {
        return switch (name) {
            case "$eq" -> value -> Values.same(value, operand);
            case "$neq" -> value -> !Values.same(value, operand);
            case "$exists" -> value -> exists(value) == operand.asBoolean();
            case "$in" -> value -> isAmong(value, operand);
            case "$notIn" -> value -> !isAmong(value, operand);
            case "$like" ->
                value -> exists(value)
                        && like(operand.asText()).matcher(value.asText()).matches();
            case "$gt" -> value -> exists(value) && Values.compare(value, operand) > 0;
            case "$gte" -> value -> exists(value) && Values.compare(value, operand) >= 0;
            case "$lt" -> value -> exists(value) && Values.compare(value, operand) < 0;
            case "$lte" -> value -> exists(value) && Values.compare(value, operand) <= 0;
            default -> throw Problem.unsupported("no filter operator \"" + name + "\" here");
        };
    }

    private static boolean exists(JsonNode value) {
        return !value.isMissingNode() && !value.isNull();
    }

    private static boolean isAmong(JsonNode value, JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).anyMatch(one -> Values.same(value, one));
    }

    /** {@code *} stands for anything, {@code ?} for one character. */
    private static Pattern like(String pattern) {
        return Pattern.compile(
                pattern.chars()
                        .mapToObj(c -> switch (c) {
                            case '*' -> ".*";
                            case '?' -> ".";
                            default -> Pattern.quote(Character.toString(c));
                        })
                        .collect(Collectors.joining()),
                Pattern.DOTALL);
    }
}
