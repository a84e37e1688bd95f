package org.kinvite.faults.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kinvite.local.camunda.BrokerPorts;
import org.kinvite.local.camunda.CamundaBroker;
import org.kinvite.local.child.ProcessRecords;

/** Three brokers, of which each keeps all data: any two go on without the third. Clients speak to the first. */
public final class TheCluster implements AutoCloseable {

    private static final int SIZE = 3;

    /** Three at once on few cores, each with three partitions. */
    private static final Duration START = Duration.ofMinutes(6);

    private static final String THREE = Integer.toString(SIZE);

    private final Path folder;
    private final ProcessRecords records;
    private final List<BrokerPorts> ports =
            Stream.generate(BrokerPorts::free).limit(SIZE).toList();
    private final List<CamundaBroker> brokers = new ArrayList<>();

    TheCluster(Path folder, ProcessRecords records) {
        this.folder = folder;
        this.records = records;
    }

    /** Starts all, with three partitions and replication 3, and waits until they are ready. */
    public TheCluster start() {
        IntStream.range(0, SIZE).forEach(n -> brokers.add(start(n)));
        brokers.forEach(broker -> broker.awaitReady(START));
        return this;
    }

    private CamundaBroker start(int n) {
        var name = "camunda-" + n;
        var broker = CamundaBroker.start(
                folder.resolve("cluster").resolve(name),
                ports.get(n),
                folder.resolve("log").resolve(name + ".log"),
                Map.of(
                        "ZEEBE_BROKER_CLUSTER_NODEID", Integer.toString(n),
                        "ZEEBE_BROKER_CLUSTER_CLUSTERSIZE", THREE,
                        "ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT", THREE,
                        "ZEEBE_BROKER_CLUSTER_REPLICATIONFACTOR", THREE,
                        "ZEEBE_BROKER_CLUSTER_INITIALCONTACTPOINTS",
                                ports.stream()
                                        .map(each -> "127.0.0.1:" + each.internal())
                                        .collect(Collectors.joining(","))));
        records.add(broker.process());
        return broker;
    }

    /** As {@code kill -9} of one that no client speaks to; it may have led a partition. */
    public void killOne() {
        brokers.getLast().kill();
    }

    public String address() {
        return brokers.getFirst().grpcAddress();
    }

    @Override
    public void close() {
        brokers.stream().filter(broker -> broker.process().isAlive()).forEach(CamundaBroker::stop);
    }
}
