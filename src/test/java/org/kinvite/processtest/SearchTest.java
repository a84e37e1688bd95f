package org.kinvite.processtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.VariableSearchResult;
import io.camunda.zeebe.protocol.record.Record;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchTest {

    private final Table<VariableSearchResult> variables = new Table<>("variables", VariableSearchResult.class) {
        @Override
        void apply(Record<?> event) {
            throw new UnsupportedOperationException("filled by hand");
        }
    };

    @BeforeEach
    void fiveVariables() {
        IntStream.rangeClosed(1, 5)
                .forEach(key -> variables.put(
                        key,
                        new VariableSearchResult().name("v" + key).value(key == 3 ? null : Integer.toString(key % 2))));
    }

    @Test
    void findsAllInTheOrderInWhichTheyCameToBe() throws JsonProcessingException {
        assertThat(names("{}")).containsExactly("v1", "v2", "v3", "v4", "v5");
    }

    @Test
    void sortsByOneFieldAfterTheOtherAndWhatIsMissingLast() throws JsonProcessingException {
        assertThat(names("{'sort': [{'field': 'value', 'order': 'DESC'}, {'field': 'name', 'order': 'DESC'}]}"))
                .containsExactly("v5", "v1", "v4", "v2", "v3");
        assertThat(names("{'sort': [{'field': 'value'}]}")).containsExactly("v2", "v4", "v1", "v5", "v3");
    }

    @Test
    void countsAllButGivesOnePage() throws JsonProcessingException {
        var answer = search("{'page': {'from': 1, 'limit': 2}}");

        assertThat(namesIn(answer)).containsExactly("v2", "v3");
        assertThat(answer.at("/page/totalItems").asInt()).isEqualTo(5);
    }

    @Test
    void goesOnAfterTheLastOfThePageBefore() throws JsonProcessingException {
        var cursor = search("{'page': {'limit': 2}}").at("/page/endCursor").asText();

        var next = search("{'page': {'limit': 4, 'after': '" + cursor + "'}}");

        assertThat(namesIn(next)).containsExactly("v3", "v4", "v5");
    }

    @Test
    void givesAnEmptyPageBehindTheLast() throws JsonProcessingException {
        var answer = search("{'page': {'from': 9}}");

        assertThat(namesIn(answer)).isEmpty();
        assertThat(answer.at("/page/endCursor").isMissingNode()).isTrue();
    }

    private List<String> names(String request) throws JsonProcessingException {
        return namesIn(search(request));
    }

    private static List<String> namesIn(JsonNode answer) {
        return answer.path("items").findValuesAsText("name");
    }

    private JsonNode search(String request) throws JsonProcessingException {
        return Search.in(variables, Json.MAPPER.readTree(request.replace('\'', '"')));
    }
}
