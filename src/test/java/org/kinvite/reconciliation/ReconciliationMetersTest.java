package org.kinvite.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReconciliationMetersTest {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void countsWhatEachComparisonDidFromZero() {
        var counted = new ReconciliationMeters(meters);
        assertThat(findings("OUTBOX_STUCK", "mended")).isZero();

        counted.count(new ReconciliationFinished(
                Duration.ofSeconds(2),
                Map.of(FindingKind.OUTBOX_STUCK, new Tally(5, 3, 1), FindingKind.SEND_UNCLEAR, new Tally(1, 0, 0)),
                1));

        assertThat(findings("OUTBOX_STUCK", "mended")).isEqualTo(3);
        assertThat(findings("OUTBOX_STUCK", "handed_over")).isEqualTo(1);
        assertThat(findings("SEND_UNCLEAR", "mended")).isZero();
        assertThat(meters.get("kinvite.reconciliation.failed.checks").counter().count())
                .isEqualTo(1);
        assertThat(meters.get("kinvite.reconciliation").timer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(2);
    }

    private double findings(String kind, String done) {
        return meters.get("kinvite.findings")
                .tag("kind", kind)
                .tag("done", done)
                .counter()
                .count();
    }
}
