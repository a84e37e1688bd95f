package org.kinvite.testing;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The clock of slices that do not start the whole application: as fine as the database keeps time. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTime {

    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
