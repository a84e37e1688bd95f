package org.kinvite.testing;

import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One real Camunda broker for the whole test run. */
public class TestBroker implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String NAME = "broker";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        RecordedBroker.named(NAME).serve(context);
    }

    /** Everything the broker has recorded so far. */
    public static EngineRecords records() {
        return RecordedBroker.named(NAME).records();
    }

    /** Where the broker keeps its data and what it has recorded, for a search. */
    public static Path folder() {
        return RecordedBroker.named(NAME).folder();
    }
}
