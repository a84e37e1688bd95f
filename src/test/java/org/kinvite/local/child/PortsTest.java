package org.kinvite.local.child;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aTakenPortIsToldInOneSentence() throws IOException {
        try (var other = new ServerSocket(0)) {
            var port = other.getLocalPort();
            assertThatThrownBy(() -> Ports.requireFree(port, "database", "KINVITE_LOCAL_PORTS_DATABASE"))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessage("Port " + port + ", which database needs, is taken by another program; stop that"
                            + " program, or choose another port with KINVITE_LOCAL_PORTS_DATABASE=<port>.");
        }
    }

    @Test
    void aFreePortIsFree() {
        var port = Ports.free();

        assertThatCode(() -> Ports.requireFree(port, "database", "")).doesNotThrowAnyException();
    }
}
