package org.kinvite.processtest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** The REST API and the management port of the in-memory engine, as far as Camunda Process Test asks for them. */
final class Bridge {

    private static final Logger LOG = LoggerFactory.getLogger(Bridge.class);

    private final List<Route> routes;
    private final HttpServer server;

    private Bridge(List<Route> routes, HttpServer server) {
        this.routes = routes;
        this.server = server;
    }

    static Bridge to(EngineUnderTest engine) {
        var routes = Stream.of(
                        new ManagementEndpoints(engine).routes(),
                        new SearchEndpoints(engine).routes(),
                        new UserTaskEndpoints(engine).routes())
                .flatMap(List::stream)
                .toList();
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var bridge = new Bridge(routes, server);
            server.createContext("/", bridge::handle);
            server.setExecutor(Executors.newCachedThreadPool(
                    Thread.ofPlatform().name("process-test-bridge-", 0).daemon().factory()));
            server.start();
            return bridge;
        } catch (IOException e) {
            throw new UncheckedIOException("the bridge to the in-memory engine cannot listen", e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var answer =
                    answer(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), body);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private Answer answer(String method, String path, String body) {
        try {
            for (var route : routes) {
                var match = route.match(method, path);
                if (match.isPresent()) {
                    return route.answer().apply(new Request(match.get(), body));
                }
            }
            throw Problem.unsupported("no " + method + " " + path + " here");
        } catch (Problem problem) {
            // what the engine refuses is the test's affair; what the bridge lacks, somebody must hear
            LOG.atLevel(problem.isOfTheBridge() ? Level.WARN : Level.DEBUG)
                    .log("{} {} is refused: {}", method, path, problem.getMessage());
            return Answer.problem(problem, path);
        } catch (RuntimeException bug) {
            LOG.error("{} {} failed: {}", method, path, body, bug);
            return Answer.problem(new Problem(500, bug.getClass().getSimpleName(), bug.toString()), path);
        }
    }
}
