package org.kinvite.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.kinvite.bench.load.Arrivals;
import org.kinvite.bench.load.Desk;
import org.kinvite.bench.load.Numbers;
import org.kinvite.bench.load.Product;
import org.kinvite.bench.load.Run;
import org.kinvite.bench.report.Figure;
import org.kinvite.bench.report.Measurement;
import org.kinvite.bench.report.Report;
import org.kinvite.faults.people.Cohort;
import org.kinvite.faults.people.Reckoning;

/** More instances, more partitions, more brokers. On one machine none of it can be faster; it must be as right. */
@Order(7)
class ScaleOutIT extends Benchmark {

    private static final int GROUP = Scale.of(1_000);
    private static final int ROUNDS = 3;

    @Measurement
    void moreInstancesAndPartitionsDoTheSame(Report report) {
        instances("1 partition", report);
        application.stop();
        installation.freshEngine(Map.of("ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT", "3"));
        instances("3 partitions", report);
        installation.freshEngine();
    }

    private void instances(String partitions, Report report) {
        var second = installation.instance(1).with(Product.settings(installation));
        product.inviteGroup(GROUP);
        var alone = new ArrayList<Run>();
        var both = new ArrayList<Run>();
        for (int n = 0; n < ROUNDS; n++) {
            alone.add(product.inviteGroup(GROUP));
            second.start().awaitReady();
            both.add(product.inviteGroup(GROUP));
            second.stop();
        }
        report.raw("scale-out-" + partitions.replace(' ', '-'), List.of(alone, both));
        report.add(Figure.higher("scale out, " + partitions + ", 1 instance: product", perSecond(alone), "/s"));
        report.add(Figure.higher("scale out, " + partitions + ", 2 instances: product", perSecond(both), "/s"));
    }

    @Measurement
    void aBrokerOfThreeMayBeKilled(Report report) {
        application.stop();
        installation.broker().stop();
        try (var cluster = installation.cluster().start()) {
            application = installation.restarted(
                    Product.settings(installation, Map.of("camunda.client.grpc-address", cluster.address())));
            var cohort = Cohort.of(GROUP, installation);
            var reckoning = Reckoning.of(cohort, installation);
            var arrivals = new Arrivals(installation.providers());
            new Desk(application).inviteGroup(cohort);
            arrivals.awaitCount(GROUP / 3);
            var killed = System.nanoTime();
            cluster.killOne();
            arrivals.awaitCount(GROUP);
            product.awaitQuiet();

            var seconds = (arrivals.newest() - killed) / 1e9;
            report.add(Figure.lower("3 brokers, one killed after a third: until the last message", seconds, "s"));
            var count = reckoning.count(0);
            report.add(Figure.atMost("3 brokers, one killed: lost", count.lost(), "invitations", 0));
            assertThat(count.isClean()).as(count.toString()).isTrue();
            assertThat(reckoning.disagreements()).isEmpty();
            application.stop();
        } finally {
            installation.broker().start();
            installation.broker().awaitReady();
        }
    }

    private static double perSecond(List<Run> runs) {
        return Numbers.median(runs.stream().map(Run::perSecond).toList());
    }
}
