package org.kinvite.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kinvite.web.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every mapped route answers everybody as {@code routes.txt} says; what it does not mention is not allowed to exist. */
@WholeApplication
class RouteMatrixTest {

    /** Answered by filters, before any mapping. */
    private static final String BY_FILTERS = "POST /sign-in,POST /sign-out,GET /js/theme.js";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Collection<RequestMappingInfoHandlerMapping> mappings;

    @BeforeEach
    void everybodyIsThere() {
        world.prepare();
        world.forgetTries();
    }

    @Test
    void everyRouteHasARow() {
        assertThat(RouteTable.read().missing(MappedRoutes.of(mappings)))
                .as("Add a row to " + RouteTable.FILE + " for each of these, its legend says how")
                .isEmpty();
    }

    @Test
    void aRouteThatNobodyThoughtOfIsMissed() {
        assertThat(RouteTable.read().missing(Set.of("GET /students/{}", "POST /students/{}/photo")))
                .containsExactly("POST /students/{}/photo");
    }

    @Test
    void everyRowHasARoute() {
        var mapped = MappedRoutes.of(mappings);

        assertThat(RouteTable.read().rows())
                .as("Take these rows out of " + RouteTable.FILE + ": no such route is mapped")
                .filteredOn(row -> !mapped.contains(row.route()) && !BY_FILTERS.contains(row.route()))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everybodyIsAnsweredAsTheTableSays() {
        world.prepare();
        world.forgetTries();
        var visits = new Visits(port);
        return RouteTable.read().rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    world.forgetTries();
                    var answered = new LinkedHashMap<Visitor, String>();
                    for (var visitor : Visitor.values()) {
                        answered.put(visitor, outcome(row, visitor, visits));
                    }
                    assertThat(told(answered))
                            .as(RouteTable.FILE + ":" + row.line())
                            .isEqualTo(told(row.expected()));
                }));
    }

    /** Else whoever guesses at links would fill the table of sessions. */
    @Test
    void aGuessedLinkStartsNoSession() {
        var guess = new Browser("http://localhost:" + port).get("/i/guessed");

        assertThat(guess.statusCode()).isEqualTo(404);
        assertThat(guess.headers().allValues("Set-Cookie")).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aFormThatAnotherSiteSendsIsRefused() {
        world.prepare();
        var visits = new Visits(port);
        return RouteTable.read().rows().stream()
                .filter(Row::isForm)
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    var things = new Things(world);
                    var address = things.fill(row.address());
                    var body = things.fill(row.body());
                    for (var visitor : List.of(Visitor.ADMINISTRATOR, Visitor.FAMILY)) {
                        assertThat(visits.askFromElsewhere(visitor, address, body)
                                        .statusCode())
                                .as(visitor.title())
                                .isEqualTo(403);
                    }
                }));
    }

    private String outcome(Row row, Visitor visitor, Visits visits) {
        var things = new Things(world);
        var address = things.fill(row.address());
        var body = things.fill(row.body());
        var before = world.refusals(visitor);
        var answer = visits.ask(visitor, row.method(), address, body);
        return Outcome.of(answer, world.refusals(visitor) > before);
    }

    private static String told(java.util.Map<Visitor, String> outcomes) {
        return outcomes.entrySet().stream()
                .map(one -> one.getKey().title() + "=" + one.getValue())
                .collect(Collectors.joining("\n"));
    }
}
