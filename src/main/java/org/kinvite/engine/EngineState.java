package org.kinvite.engine;

import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Whether the engine can be worked with, as this instance sees it. */
@Component
public class EngineState {

    private final EngineHealthIndicator engine;
    private final ModelDeployment deployment;

    EngineState(EngineHealthIndicator engine, ModelDeployment deployment) {
        this.engine = engine;
        this.deployment = deployment;
    }

    /** Whether every partition of the engine has a healthy leader. */
    public boolean isThere() {
        return engine.health().getStatus().equals(Status.UP);
    }

    /** Whether it knows the models of this application. */
    public boolean knowsModels() {
        return deployment.isDone();
    }

    /** Whether messages can be published. */
    public boolean isReady() {
        return knowsModels() && isThere();
    }

    /**
     * Asks the engine itself whether it knows the models, and deploys them if it does not.
     *
     * @return whether it knows them now
     */
    public boolean makeSureOfModels() {
        return deployment.makeSure();
    }
}
