package org.kinvite.testing;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A broker for an application of its own, that can lose all its data. */
public class ForgetfulBroker implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String NAME = "forgetful-broker";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        RecordedBroker.named(NAME).serve(context);
    }

    /** Ends the broker as a power cut does, and deletes its data folder. */
    public static void loseEverything() {
        RecordedBroker.named(NAME).loseEverything();
    }

    /** Starts it again on the same ports, knowing nothing. */
    public static void startEmpty() {
        RecordedBroker.named(NAME).startAgain();
    }

    /** Everything the broker has recorded since it started last. */
    public static EngineRecords records() {
        return RecordedBroker.named(NAME).records();
    }
}
