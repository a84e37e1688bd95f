package org.kinvite.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.spring.event.CamundaClientCreatedSpringEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.kinvite.kernel.PeopleFirst;
import org.kinvite.processtest.EngineClock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** What every process test has: the jobs' completion, the engine's time as the application's, the models deployed. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
@Import({
    Jobs.class,
    JobTime.class,
    ObservedWork.class,
    JobPlaces.class,
    PeopleFirst.class,
    JobPace.class,
    JobSigns.class,
    Models.class,
    DirectMessages.class
})
class ProcessTestBeans {

    private final Models models;

    ProcessTestBeans(Models models) {
        this.models = models;
    }

    @Bean
    Clock clock(CamundaProcessTestContext engine) {
        return new EngineClock(engine);
    }

    @EventListener
    void deploy(CamundaClientCreatedSpringEvent created) {
        models.all().forEach(model -> {
            try {
                deploy(created.getClient(), model.getContentAsByteArray(), model.getFilename());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void deploy(CamundaClient client, byte[] content, String name) {
        client.newDeployResourceCommand().addResourceBytes(content, name).send().join();
    }
}
