package org.kinvite.processtest;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * A port that the engine can take again whenever it is restarted: below those that systems hand out for outgoing
 * connections, one of which could slip in between, and, for tests that run side by side, chosen by process.
 */
final class EnginePort {

    private static final int FIRST = 20_000;
    private static final int COUNT = 10_000;
    private static final Duration AT_MOST = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(10);

    private EnginePort() {}

    static int free() {
        var start = (int) (ProcessHandle.current().pid() % COUNT);
        return IntStream.range(0, COUNT)
                .map(i -> FIRST + (start + i) % COUNT)
                .filter(EnginePort::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no port is free for the in-memory engine"));
    }

    /**
     * Returns when {@code port} can be taken: the last engine's socket, or somebody's outgoing connection, may hold it a
     * moment longer.
     */
    static void awaitFree(int port) {
        Awaitility.await("port " + port + " of the in-memory engine")
                .atMost(AT_MOST)
                .pollDelay(Duration.ZERO)
                .pollInterval(POLL)
                .until(() -> isFree(port));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
