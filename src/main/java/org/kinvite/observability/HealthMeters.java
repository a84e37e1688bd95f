package org.kinvite.observability;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.kinvite.kernel.Sampled;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.HealthContributorRegistry;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** What this instance needs, as figures: an alert can name the part that is missing. */
@Component
class HealthMeters implements MeterBinder {

    private static final List<String> PARTS = List.of("db", "engine", "deployment");

    private final ObjectProvider<HealthContributorRegistry> contributors;

    HealthMeters(ObjectProvider<HealthContributorRegistry> contributors) {
        this.contributors = contributors;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var part : PARTS) {
            var health = new Sampled<>("the health of " + part, () -> isUp(part));
            Gauge.builder(
                            "kinvite.health",
                            () -> health.value().map(up -> up ? 1.0 : 0.0).orElse(Double.NaN))
                    .description("1 when this instance has it, 0 when not, not a number when that cannot be told")
                    .tag("part", part)
                    .register(registry);
        }
    }

    private boolean isUp(String part) {
        return contributors.getObject().getContributor(part) instanceof HealthIndicator indicator
                && Status.UP.equals(indicator.health().getStatus());
    }
}
