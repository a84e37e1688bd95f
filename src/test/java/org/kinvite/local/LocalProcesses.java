package org.kinvite.local;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kinvite.local.camunda.CamundaBroker;
import org.kinvite.local.camunda.Operate;
import org.kinvite.local.child.Children;
import org.kinvite.local.child.FolderLock;
import org.kinvite.local.child.LocalFailure;
import org.kinvite.local.child.ProcessRecords;
import org.kinvite.local.child.Step;
import org.kinvite.local.mariadb.MariaDb;
import org.kinvite.local.operate.SearchNode;
import org.springframework.context.ConfigurableApplicationContext;

/** The processes beside the application. They run before it starts and until it has stopped. */
class LocalProcesses {

    private static final Duration PREDECESSOR_STOPS = Duration.ofSeconds(60);

    private final LocalSettings settings;
    private final ProcessRecords records;
    private final Children children;
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile FolderLock lock;
    private CamundaBroker broker;
    private volatile ConfigurableApplicationContext application;

    LocalProcesses(LocalSettings settings) {
        this.settings = settings;
        this.records = new ProcessRecords(settings.file("processes"));
        this.children = new Children(records, this::endWith);
    }

    LocalSettings settings() {
        return settings;
    }

    /**
     * Starts what the application needs to start; the engine may still be starting when this returns.
     *
     * @throws LocalFailure when anything is in the way
     */
    void start() {
        lock = FolderLock.take(settings.folderPath(), PREDECESSOR_STOPS);
        if (settings.stopWithParent()) {
            stopWithParent();
        }
        for (var name : records.endLeftovers()) {
            System.out.println("Ended " + name + ", which an earlier run had left behind.");
        }
        settings.requireFreePorts();
        CamundaBroker.unpack();
        if (settings.operate()) {
            Step.tell("Starting OpenSearch", percent -> startSearchNode());
        }
        broker = startBroker();
        Step.tell("Starting MariaDB", percent -> startDatabase());
    }

    /**
     * From now on these processes serve {@code application}: it is stopped before them.
     *
     * @throws LocalFailure when the engine ends or takes too long
     */
    void serve(ConfigurableApplicationContext application) {
        this.application = application;
        broker.awaitReady();
    }

    private CamundaBroker startBroker() {
        var log = settings.file("log", "camunda.log");
        var operate = settings.operate() ? new Operate(settings.searchPort()) : null;
        return children.start(
                () -> CamundaBroker.start(settings.file("camunda"), settings.brokerPorts(), log, operate),
                CamundaBroker::process);
    }

    private void startSearchNode() {
        var log = settings.file("log", "opensearch.log");
        children.start(
                        () -> SearchNode.start(settings.file("opensearch"), settings.searchPort(), log),
                        SearchNode::process)
                .awaitReady();
    }

    private void startDatabase() {
        var data = settings.file("mariadb");
        var log = settings.file("log", "mariadb.log");
        MariaDb.prepare(data);
        children.start(() -> MariaDb.start(data, settings.port("database"), log), MariaDb::process)
                .awaitReady()
                .createDatabase("kinvite");
    }

    /** Ctrl-C and SIGTERM reach Maven and this process; {@code kill -9} of Maven reaches only Maven. */
    private void stopWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(1)));
    }

    /** Ends the stack with one sentence for whoever started it. */
    void endWith(LocalFailure failure) {
        if (!children.isStopping() && told.compareAndSet(false, true)) {
            System.err.printf("%n%n%s%n%n", failure.getMessage());
        }
        System.exit(1);
    }

    /** Stops the application, when it has started, and then everything beside it. */
    void stop() {
        if (lock != null) {
            lock.stopping();
            if (application != null) {
                application.close();
            }
            children.stop();
            lock.close();
        }
    }
}
