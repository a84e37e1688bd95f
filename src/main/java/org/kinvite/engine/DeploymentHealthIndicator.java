package org.kinvite.engine;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up once the engine knows the models of this application. */
@Component
class DeploymentHealthIndicator implements HealthIndicator {

    private final ModelDeployment deployment;

    DeploymentHealthIndicator(ModelDeployment deployment) {
        this.deployment = deployment;
    }

    @Override
    public Health health() {
        if (deployment.isDone()) {
            return Health.up().build();
        }
        var down = Health.down();
        deployment.rejection().ifPresent(rejection -> down.withDetail("reason", rejection.code()));
        return down.build();
    }
}
