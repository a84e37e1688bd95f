package org.kinvite.testing;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One real Camunda broker for the whole test run. */
public class TestBroker implements ApplicationContextInitializer<ConfigurableApplicationContext> {

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
            broker = new RecordedBroker("broker");
        }
        return broker;
    }
}
