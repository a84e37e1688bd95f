package org.kinvite.walk;

import org.kinvite.local.child.Ports;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The local stack on ports that nobody uses, so that it runs beside one that someone tries. */
class FreeLocalStack implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "kinvite.local.ports.application=" + Ports.free(),
                        "kinvite.local.ports.smtp=" + Ports.free(),
                        "kinvite.local.ports.imap=" + Ports.free(),
                        "kinvite.local.ports.texts=" + Ports.free())
                .applyTo(context);
    }
}
