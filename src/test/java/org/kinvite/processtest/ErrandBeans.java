package org.kinvite.processtest;

import io.camunda.client.spring.event.CamundaClientCreatedSpringEvent;
import org.springframework.context.event.EventListener;

/** What every {@link ErrandTest} has. Not annotated, so that no application that scans its tests finds it. */
class ErrandBeans {

    @EventListener
    void deploy(CamundaClientCreatedSpringEvent created) {
        Errand.deploy(created.getClient());
    }
}
