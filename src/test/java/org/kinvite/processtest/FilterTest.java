package org.kinvite.processtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {

    private static final Set<String> FIELDS = Set.of("state", "priority", "created", "ended", "candidateGroups");
    private static final String ROW = """
            {"state": "ACTIVE", "priority": 50, "created": "2026-03-01T10:00:00.000Z",
             "candidateGroups": ["staff", "helpers"]}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'$or': [], 'tags': [], 'variables': null}",
                "{'state': 'ACTIVE'}",
                "{'state': 'ACTIVE', 'priority': 50}",
                "{'state': {'$eq': 'ACTIVE', '$in': []}}",
                "{'state': {'$neq': 'COMPLETED'}}",
                "{'ended': {'$neq': '2026-03-01T10:00:00Z'}}",
                "{'state': {'$in': ['COMPLETED', 'ACTIVE']}}",
                "{'state': {'$notIn': ['COMPLETED']}}",
                "{'state': {'$like': 'ACT*'}}",
                "{'state': {'$like': 'ACTIV?'}}",
                "{'state': {'$exists': true}}",
                "{'ended': {'$exists': false}}",
                "{'priority': {'$gt': 49, '$lt': 51}}",
                "{'priority': {'$gte': 50, '$lte': 50}}",
                "{'created': '2026-03-01T11:00:00+01:00'}",
                "{'created': {'$gt': '2026-03-01T10:30:00+01:00'}}",
                "{'candidateGroup': 'staff'}",
                "{'candidateGroup': {'$in': ['helpers', 'family']}}"
            })
    void letsThrough(String filter) throws JsonProcessingException {
        assertThat(matches(filter)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'state': 'COMPLETED'}",
                "{'state': 'active'}",
                "{'state': 'ACTIVE', 'priority': 51}",
                "{'state': {'$eq': 'ACTIVE', '$neq': 'ACTIVE'}}",
                "{'state': {'$in': ['COMPLETED']}}",
                "{'state': {'$notIn': ['ACTIVE']}}",
                "{'state': {'$like': 'ACT'}}",
                "{'state': {'$like': 'A.*'}}",
                "{'state': {'$exists': false}}",
                "{'ended': {'$exists': true}}",
                "{'ended': '2026-03-01T10:00:00Z'}",
                "{'ended': {'$lt': '2026-03-01T10:00:00Z'}}",
                "{'priority': {'$gt': 50}}",
                "{'priority': {'$lt': 9}}",
                "{'created': {'$gt': '2026-03-01T10:30:00Z'}}",
                "{'candidateGroup': 'family'}"
            })
    void holdsBack(String filter) throws JsonProcessingException {
        assertThat(matches(filter)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'mood': 'good'}",
                "{'state': {'$almost': 'ACTIVE'}}",
                "{'state': {'$eq': 'ACTIVE', '$almost': 'ACTIVE'}}",
                "{'state': {'$in': []}}",
                "{'state': {}}",
                "{'state': ['ACTIVE']}",
                "{'$or': [{'state': 'ACTIVE'}]}"
            })
    void refusesWhatItDoesNotKnow(String filter) {
        assertThatThrownBy(() -> matches(filter)).isInstanceOf(Problem.class);
    }

    private static boolean matches(String filter) throws JsonProcessingException {
        return Filter.of(FIELDS, json(filter.replace('\'', '"'))).test(json(ROW));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return Json.MAPPER.readTree(text);
    }
}
