package org.kinvite.processtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.stream.Collectors;

/** How values look in the answers of Camunda's REST API. */
final class Json {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Json() {}

    /** The names that a bean has in JSON. */
    static Set<String> fields(Class<?> bean) {
        return MAPPER.getSerializationConfig().introspect(MAPPER.constructType(bean)).findProperties().stream()
                .map(BeanPropertyDefinition::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    static JsonNode tree(Object bean) {
        return MAPPER.valueToTree(bean);
    }

    /** @throws Problem 400 when it is no JSON, or not what the request class knows */
    static <T> T read(String body, Class<T> type) {
        try {
            return MAPPER.readValue(body.isBlank() ? "{}" : body, type);
        } catch (JsonProcessingException e) {
            throw Problem.invalid("cannot read the request as " + type.getSimpleName() + ": " + e.getOriginalMessage());
        }
    }

    /** Keys are text in JSON; what the engine writes as -1 is none. */
    static String key(long key) {
        return key < 0 ? null : Long.toString(key);
    }

    static String date(long epochMilli) {
        return DATE.format(Instant.ofEpochMilli(epochMilli));
    }

    /** What the engine writes as an empty text is none. */
    static String text(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
