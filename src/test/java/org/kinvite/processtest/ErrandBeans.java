package org.kinvite.processtest;

import io.camunda.client.spring.event.CamundaClientCreatedSpringEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** What every {@link ErrandTest} has. */
@Configuration(proxyBeanMethods = false)
class ErrandBeans {

    @EventListener
    void deploy(CamundaClientCreatedSpringEvent created) {
        Errand.deploy(created.getClient());
    }
}
