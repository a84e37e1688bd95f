package org.kinvite.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class NamedMetricsTest {

    @Test
    void findsMetricsAndNoFunctionsLabelsTextsOrNumbers() {
        assertThat(NamedMetrics.in("""
                histogram_quantile(0.95, sum by (le, channel) (rate(kinvite_send_seconds_bucket{uri="/a/{b}/c-d"}[5m])))
                  > 5 * 86400 and up{job="kinvite"} == 0 or clamp_min(other_metric, 1e3) unless on (x) third:metric""")).containsExactly("kinvite_send_seconds_bucket", "other_metric", "third:metric");
    }

    @Test
    void alertsAndDashboardAskForKinvitesOwn() throws IOException {
        assertThat(NamedMetrics.ofAlerts())
                .contains("kinvite_outbox_age_seconds", "kinvite_messages_total", "kinvite_health")
                .doesNotContain("job", "channel", "le", "sum");
        assertThat(NamedMetrics.ofDashboard()).contains("kinvite_outbox_depth", "kinvite_send_seconds_bucket");
    }
}
