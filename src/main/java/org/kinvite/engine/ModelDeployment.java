package org.kinvite.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kinvite.kernel.Loop;
import org.kinvite.kernel.WakeUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Deploys the models once for each start, all in one command, and tries until that has succeeded: the starter's own
 * deployment would end the application when the engine is not there yet. Models that have not changed get no new version.
 */
@Component
class ModelDeployment implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);
    private static final BackOff AGAIN = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(5));

    private final CamundaClient client;
    private final Models models;
    private final EngineSettings settings;
    private final WakeUp wakeUp = new WakeUp();
    private volatile boolean done;
    private volatile Rejection rejection;
    private int failures;
    private volatile Loop loop;

    ModelDeployment(CamundaClient client, Models models, EngineSettings settings) {
        this.client = client;
        this.models = models;
        this.settings = settings;
    }

    /** Whether the engine knows the models of this application. */
    boolean isDone() {
        return done;
    }

    /** Why the last try failed, if it did. */
    Optional<Rejection> rejection() {
        return Optional.ofNullable(rejection);
    }

    private boolean attempt() throws InterruptedException {
        try {
            deploy(models.all());
            done = true;
            return false;
        } catch (ClientException e) {
            rejection = Rejection.of(e);
            var delay = AGAIN.after(++failures);
            LOG.warn("the models are not deployed yet: {}; tried again in {}", reason(e), delay);
            wakeUp.await(delay);
            return true;
        }
    }

    /** The engine says what is wrong with a model; nothing else in a deployment's answer is worth a stack trace. */
    private String reason(ClientException failure) {
        return rejection.isFinal() ? failure.getMessage() : rejection.code().toString();
    }

    private void deploy(List<Resource> all) {
        if (all.isEmpty()) {
            LOG.warn("there are no models to deploy");
            return;
        }
        var start = client.newDeployResourceCommand();
        DeployResourceCommandStep2 command = null;
        for (var model : all) {
            command = (command == null ? start : command).addResourceBytes(content(model), model.getFilename());
        }
        command.requestTimeout(settings.requestTimeout()).send().join();
        LOG.info("deployed {}", all.stream().map(Resource::getFilename).sorted().toList());
    }

    private static byte[] content(Resource model) {
        try {
            return model.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + model.getFilename(), e);
        }
    }

    @Override
    public void start() {
        loop = Loop.start("model-deployment", this::attempt, wakeUp);
    }

    @Override
    public void stop() {
        loop.stop(settings.requestTimeout());
    }

    @Override
    public boolean isRunning() {
        return loop != null && loop.isRunning();
    }
}
