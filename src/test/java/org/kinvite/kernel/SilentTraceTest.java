package org.kinvite.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SilentTraceTest {

    @Test
    void itShowsWhereAndWhyButNoMessage() {
        var failure = new IllegalStateException(
                "550 no such user <linh@example.com>", new IllegalArgumentException("linh@example.com"));

        assertThat(new SilentTrace(failure).toString())
                .contains("java.lang.IllegalStateException", "SilentTraceTest.java")
                .contains("caused by java.lang.IllegalArgumentException")
                .doesNotContain("linh");
    }
}
