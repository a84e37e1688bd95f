package org.kinvite.faults.stack;

import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;

/** What the broker tells operators: its metrics; and its clock, which tests may move. */
public final class BrokerActuator {

    private static final Duration A_SNAPSHOT = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    BrokerActuator(int port) {
        address = "http://127.0.0.1:" + port + "/actuator/";
    }

    /** The engine's time moves; timers that have fallen due by then fire. */
    public void moveClock(Duration ahead) {
        ask(HttpRequest.newBuilder(URI.create(address + "clock/add"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"offsetMilli\": %d}".formatted(ahead.toMillis()))));
    }

    /** The engine's time is the machine's again. */
    public void resetClock() {
        ask(HttpRequest.newBuilder(URI.create(address + "clock")).DELETE());
    }

    /**
     * The sum of a counter since the broker's start.
     *
     * @param labels all of which a line must have, e.g. {@code action="activated"}
     */
    public double counted(String metric, String... labels) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
                .filter(line -> Arrays.stream(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** How many instances of the models were {@code activated}, {@code completed}, … since the broker's start. */
    public int instances(String action) {
        return (int) counted(
                "zeebe_executed_instances_total", "action=\"" + action + "\"", "type=\"ROOT_PROCESS_INSTANCE\"");
    }

    /** How many commands it has rejected since its start because it had enough to do. */
    public int rejections() {
        return (int) counted("zeebe_dropped_request_count_total");
    }

    /** How many jobs it has {@code activated}, {@code completed}, … since its start. */
    public int jobs(String action) {
        return (int) counted("zeebe_job_events_total", "action=\"" + action + "\"");
    }

    /** Lets it write its state to disk, as it does by itself every few minutes; returns when that has been done. */
    public void takeSnapshot() {
        var before = snapshot();
        ask(HttpRequest.newBuilder(URI.create(address + "partitions/takeSnapshot"))
                .POST(BodyPublishers.noBody()));
        await().pollInterval(Duration.ofMillis(200))
                .atMost(A_SNAPSHOT)
                .until(() -> !Objects.equals(snapshot(), before));
    }

    /** The name of the first partition's newest one; null when there is none. */
    private String snapshot() {
        return JsonPath.read(
                ask(HttpRequest.newBuilder(URI.create(address + "partitions")).GET()), "$.1.snapshotId");
    }

    String metrics() {
        return ask(HttpRequest.newBuilder(URI.create(address + "prometheus")).GET());
    }

    private String ask(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("the broker's actuator answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
