package org.kinvite.walk;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Texts of New York wait for a "morning" that comes while the test runs; what the stack keeps is the test's own. */
class QuietAtFirst implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** From the start of the application on. */
    static final Duration QUIET = Duration.ofMinutes(4);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var now = LocalTime.now(ZoneId.of("America/New_York")).truncatedTo(ChronoUnit.SECONDS);
        var morning = now.plus(QUIET);
        var isToday = morning.isAfter(now);
        TestPropertyValues.of(
                        "kinvite.messaging.texts-from=" + morning,
                        "kinvite.messaging.texts-until=" + (isToday ? LocalTime.MAX : now.minusMinutes(1)),
                        "kinvite.local.folder=target/stack-data-gone-"
                                + ProcessHandle.current().pid())
                .applyTo(context);
    }
}
