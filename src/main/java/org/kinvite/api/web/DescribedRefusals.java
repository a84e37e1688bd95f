package org.kinvite.api.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Adds to the description what any call may be refused with, and that every refusal is a problem (RFC 9457). */
@Component
class DescribedRefusals implements GlobalOpenApiCustomizer {

    private static final String PROBLEM = "Problem";
    private static final String PROBLEM_JSON = org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    private static final Map<String, String> OF_ANY_CALL = Map.of(
            "400", "The request is not as described here",
            "401", "No such key, or it was revoked (urn:kinvite:unknown-key)",
            "404", "Nothing of that id is at the site of the key (urn:kinvite:not-found)",
            "429", "The key has used up this minute (urn:kinvite:too-many-requests); see Retry-After");

    @Override
    public void customise(OpenAPI description) {
        description
                .getComponents()
                .addSchemas(
                        PROBLEM,
                        new ObjectSchema()
                                .addProperty("type", new StringSchema().description("What programs compare, a URN"))
                                .addProperty("title", new StringSchema())
                                .addProperty("status", new IntegerSchema())
                                .addProperty("detail", new StringSchema().description("What people read"))
                                .addProperty("reason", new StringSchema().description("With some types: a word")));
        description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(DescribedRefusals::complete);
    }

    private static void complete(Operation operation) {
        var responses = operation.getResponses();
        OF_ANY_CALL.forEach((status, meaning) ->
                responses.computeIfAbsent(status, absent -> new ApiResponse().description(meaning)));
        responses.forEach((status, response) -> {
            if (status.compareTo("400") >= 0) {
                response.setContent(new Content().addMediaType(PROBLEM_JSON, problem()));
            }
        });
    }

    private static MediaType problem() {
        return new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM));
    }
}
