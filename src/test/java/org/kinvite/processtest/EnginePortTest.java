package org.kinvite.processtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A restarted engine finds the port of the one before. */
class EnginePortTest {

    @Test
    void aPortThatIsHeldAMomentLongerIsWaitedFor() throws IOException {
        var port = EnginePort.free();
        CompletableFuture<Void> free;
        try (var held = new ServerSocket(port)) {
            free = CompletableFuture.runAsync(() -> EnginePort.awaitFree(port));
            assertThat(held.isBound()).isTrue();
            assertThat(free).isNotCompleted();
        }

        Awaitility.await().untilAsserted(() -> assertThat(free).isCompletedWithValue(null));
    }
}
