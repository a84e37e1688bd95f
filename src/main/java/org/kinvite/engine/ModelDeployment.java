package org.kinvite.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kinvite.kernel.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Deploys the models, all in one command, and tries until that has succeeded: the starter's own deployment would end the
 * application when the engine is not there yet. Models that have not changed get no new version. An engine that lost its
 * data knows no models any more, and lets every message pass by: it is asked from time to time, and given them again.
 */
@Component
class ModelDeployment extends BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);
    private static final BackOff AGAIN = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(5));

    private final CamundaClient client;
    private final Models models;
    private final ModelProbe probe;
    private final EngineMemory memory;
    private final EngineKeys keys;
    private final EngineSettings settings;
    private volatile boolean done;
    private volatile boolean doubted;
    private volatile Rejection rejection;
    private int failures;

    ModelDeployment(
            CamundaClient client,
            Models models,
            ModelProbe probe,
            EngineMemory memory,
            EngineKeys keys,
            EngineSettings settings) {
        super("model-deployment", settings.requestTimeout());
        this.client = client;
        this.models = models;
        this.probe = probe;
        this.memory = memory;
        this.keys = keys;
        this.settings = settings;
    }

    /** Whether the engine knows the models of this application. */
    boolean isDone() {
        return done && !doubted;
    }

    /** Why the last try failed, if it did. */
    Optional<Rejection> rejection() {
        return Optional.ofNullable(rejection);
    }

    /** The engine may have lost its data: nothing should be published before it has been asked. */
    void doubt() {
        doubted = true;
        wake();
    }

    /** Asks the engine now. @return whether it knows the models, if need be because they were deployed again */
    synchronized boolean makeSure() {
        var all = models.all();
        if (done && knows(all)) {
            doubted = false;
            return true;
        }
        try {
            deploy(all);
            done = true;
            doubted = false;
            failures = 0;
            return true;
        } catch (ClientException e) {
            rejection = Rejection.of(e);
            LOG.warn("the models are not deployed yet: {}", reason(e));
            return false;
        }
    }

    private boolean knows(List<Resource> all) {
        var forgotten = processes(all).findFirst().filter(probe::isForgotten);
        forgotten.ifPresent(process -> {
            done = false;
            memory.lost("it no longer knows the process " + process + ", and is given the models again");
        });
        return forgotten.isEmpty();
    }

    private static Stream<String> processes(List<Resource> all) {
        return all.stream()
                .map(Resource::getFilename)
                .filter(name -> name.endsWith(".bpmn"))
                .map(name -> name.replace(".bpmn", ""));
    }

    @Override
    protected Duration step() {
        return makeSure() ? settings.probeInterval() : AGAIN.after(++failures);
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
        var before = memory.newestDeployment();
        var key =
                command.requestTimeout(settings.requestTimeout()).send().join().getKey();
        memory.deployed(key, before);
        keys.beginWith(key);
        LOG.info("deployed {}", all.stream().map(Resource::getFilename).sorted().toList());
    }

    private static byte[] content(Resource model) {
        try {
            return model.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + model.getFilename(), e);
        }
    }
}
