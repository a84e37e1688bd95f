package org.kinvite.processtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Everything that is looked up: searches, single rows, a model's XML, the flows taken. */
final class SearchEndpoints {

    private final EngineUnderTest engine;

    SearchEndpoints(EngineUnderTest engine) {
        this.engine = engine;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", "/v2/([a-z-]+)/search", this::search),
                new Route("GET", "/v2/([a-z-]+)/(\\d+)", this::row),
                new Route("GET", "/v2/process-definitions/(\\d+)/xml", this::xml),
                new Route("GET", "/v2/process-instances/(\\d+)/sequence-flows", this::flows));
    }

    private Answer search(Request request) {
        var body = request.read(JsonNode.class);
        return Answer.json(engine.look(tables -> Search.in(table(tables, request), body)));
    }

    private Answer row(Request request) {
        return engine.look(tables -> table(tables, request)
                .row(request.key(2))
                .map(Answer::json)
                .orElseThrow(
                        () -> Problem.notFound("nothing in " + request.part(1) + " has the key " + request.part(2))));
    }

    private static Table<?> table(Tables tables, Request request) {
        return tables.named(request.part(1))
                .orElseThrow(() -> Problem.unsupported("no search of " + request.part(1) + " here"));
    }

    private Answer xml(Request request) {
        return Answer.xml(engine.look(tables -> tables.definitions().xml(request.key(1))));
    }

    private Answer flows(Request request) {
        return engine.look(tables -> {
            var answer = Json.MAPPER.createObjectNode();
            answer.set("items", Json.tree(tables.flows().takenBy(request.key(1))));
            return Answer.json(answer);
        });
    }
}
