package org.kinvite.testing;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A broker for an application of its own: two with different data must not take each other's jobs. */
public class OwnBroker implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String NAME = "own-broker";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        RecordedBroker.named(NAME).serve(context);
    }

    /** Everything the broker has recorded so far. */
    public static EngineRecords records() {
        return RecordedBroker.named(NAME).records();
    }
}
