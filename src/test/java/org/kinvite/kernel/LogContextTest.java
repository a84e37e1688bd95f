package org.kinvite.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class LogContextTest {

    @Test
    void anIdIsThereUntilTheWorkEnds() {
        try (var ids = LogContext.of("invitationId", 42)) {
            assertThat(MDC.getCopyOfContextMap()).containsExactly(Map.entry("invitationId", "42"));
        }
        assertThat(MDC.get("invitationId")).isNull();
    }

    @Test
    void whatIsNoIdStaysOut() {
        var offered = new HashMap<String, Object>(Map.of(
                "invitationId", "42",
                "phone", "+12025550123",
                "email", "linh@example.com",
                "token", "kJ8x_3hTqPzZ",
                "tooLong", "12345678901234567890"));
        offered.put("nothing", null);

        try (var ids = LogContext.of(offered)) {
            assertThat(MDC.getCopyOfContextMap()).containsExactly(Map.entry("invitationId", "42"));
        }
    }
}
