package org.kinvite.processtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** How values compare: keys and numbers as numbers, dates as points in time however they are written, else as text. */
final class Values {

    private static final Pattern LOOKS_LIKE_A_DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT");

    private Values() {}

    static boolean same(JsonNode value, JsonNode expected) {
        return value.isValueNode() && !value.isNull() && compare(value, expected) == 0;
    }

    static int compare(JsonNode left, JsonNode right) {
        var leftNumber = number(left);
        var rightNumber = number(right);
        if (leftNumber.isPresent() && rightNumber.isPresent()) {
            return leftNumber.get().compareTo(rightNumber.get());
        }
        var leftDate = date(left);
        var rightDate = date(right);
        if (leftDate.isPresent() && rightDate.isPresent()) {
            return leftDate.get().compareTo(rightDate.get());
        }
        return left.asText().compareTo(right.asText());
    }

    private static Optional<BigDecimal> number(JsonNode value) {
        return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
    }

    private static Optional<Instant> date(JsonNode value) {
        if (!value.isTextual() || !LOOKS_LIKE_A_DATE.matcher(value.asText()).lookingAt()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(value.asText()).toInstant());
        } catch (DateTimeParseException otherText) {
            return Optional.empty();
        }
    }
}
