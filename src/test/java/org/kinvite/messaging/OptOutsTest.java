package org.kinvite.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.Channel;
import org.kinvite.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class OptOutsTest {

    @Autowired
    JdbcClient jdbc;

    OptOuts optOuts;

    @BeforeEach
    void start() {
        optOuts = new OptOuts(jdbc, Clock.systemUTC());
    }

    @Test
    void anOptOutCountsOnItsChannelUntilItIsTakenBack() {
        optOuts.record(Channel.EMAIL, "linh@example.com");
        optOuts.record(Channel.EMAIL, "linh@example.com");

        assertThat(optOuts.contains(Channel.EMAIL, "linh@example.com")).isTrue();
        assertThat(optOuts.contains(Channel.TEXT, "linh@example.com")).isFalse();

        optOuts.remove(Channel.EMAIL, "linh@example.com");
        assertThat(optOuts.contains(Channel.EMAIL, "linh@example.com")).isFalse();
    }

    @Test
    void thousandsAreAskedForAtOnce() {
        optOuts.record(Channel.EMAIL, "guardian7@example.com");
        optOuts.record(Channel.EMAIL, "guardian2999@example.com");
        var contacts = Stream.concat(
                        IntStream.range(0, 3000).mapToObj(i -> "guardian" + i + "@example.com"),
                        Stream.of("guardian7@example.com"))
                .toList();

        assertThat(optOuts.among(Channel.EMAIL, contacts))
                .containsExactlyInAnyOrder("guardian7@example.com", "guardian2999@example.com");
        assertThat(optOuts.among(Channel.EMAIL, List.of())).isEmpty();
    }
}
