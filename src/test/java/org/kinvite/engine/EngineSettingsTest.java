package org.kinvite.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineSettingsTest {

    @Test
    void theLastRetryWaitsLongest() {
        var settings = Settings.with(Map.of("job-back-off", "5s,20s,1m"));

        assertThat(settings.jobBackOff(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.jobBackOff(2)).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.jobBackOff(3)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void moreRetriesThanDelaysBeginWithTheShortestAndNoneLeftIsNoError() {
        var settings = Settings.with(Map.of("job-back-off", "5s,20s"));

        assertThat(settings.jobBackOff(9)).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.jobBackOff(0)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void aLeaseThatARequestCouldOutliveIsRefused() {
        assertThatThrownBy(() -> Settings.with(Map.of("lease", "15s", "request-timeout", "10s")))
                .hasRootCauseMessage("kinvite.engine.lease must be at least twice request-timeout");
    }
}
