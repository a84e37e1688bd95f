package org.kinvite.testing;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A broker for an application of its own: two with different data must not take each other's jobs. */
public class OwnBroker implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static RecordedBroker broker;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        broker().serve(context);
    }

    /** Everything the broker has recorded so far. */
    public static EngineRecords records() {
        return broker().records();
    }

    private static synchronized RecordedBroker broker() {
        if (broker == null) {
            broker = new RecordedBroker("own-broker");
        }
        return broker;
    }
}
