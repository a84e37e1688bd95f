package org.kinvite.faults.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kinvite.faults.provider.Providers;
import org.kinvite.local.child.ProcessRecords;
import org.kinvite.local.sample.SampleAgency;
import org.springframework.util.FileSystemUtils;

/**
 * A whole installation on this machine: database, broker and instances of the application as processes that can be
 * killed, with wires between them that can be cut, and providers that outlive them all. One serves all rows of a run.
 */
public final class Installation {

    private static Installation shared;
    private static RuntimeException broken;

    private final Path folder = Path.of("target", "faults", "stack").toAbsolutePath();
    private final ProcessRecords records = new ProcessRecords(folder.resolveSibling("processes"));
    private final Map<String, String> keys = Keys.settings();
    private final List<TheApplication> applications = new ArrayList<>();
    private final TheDatabase database;
    private final TheBroker broker;
    private final Providers providers;
    private final EngineDoor engineDoor;
    private final Wire mailWire;
    private final Wire textWire;
    private final Path jar;

    /** Started at its first use; ends with the run. */
    public static synchronized Installation shared() {
        if (broken != null) {
            throw broken;
        }
        if (shared == null) {
            try {
                shared = new Installation();
            } catch (IOException e) {
                throw broken = new UncheckedIOException(e);
            } catch (RuntimeException e) {
                throw broken = e;
            }
        }
        return shared;
    }

    private Installation() throws IOException {
        records.endLeftovers();
        FileSystemUtils.deleteRecursively(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end of the installation"));
        jar = TheProduct.unpackInto(folder.resolve("product"));
        broker = new TheBroker(folder, records);
        broker.start();
        database = new TheDatabase(folder, records);
        database.start();
        providers = new Providers();
        engineDoor = EngineDoor.before(broker.port());
        mailWire = Wire.to(providers.mailPort());
        textWire = Wire.to(providers.twilio().port());
        broker.awaitReady();
        instance(0).start().awaitReady();
        SampleAgency.insertInto(database.source());
        instance(0).stopAfterTraining();
        instance(0).start().awaitReady();
    }

    /** The n-th instance of the application, counted from 0; it may have to be started. */
    public TheApplication instance(int n) {
        while (applications.size() <= n) {
            var log = folder.resolve("log/kinvite-" + applications.size() + ".log");
            applications.add(new TheApplication(jar, log, Map.of(), records));
        }
        return applications.get(n).with(settings(Map.of())).with((MovableTime) null);
    }

    /** The first instance, as it runs. */
    public TheApplication instance() {
        return applications.getFirst();
    }

    /** What an instance is started with, and {@code more} in its place. */
    public Map<String, String> settings(Map<String, String> more) {
        var all = new LinkedHashMap<>(Haste.settings());
        all.putAll(asDelivered(more));
        return all;
    }

    /** As {@link #settings} with the product's own timeouts, leases and pauses. */
    public Map<String, String> asDelivered(Map<String, String> more) {
        var all = new LinkedHashMap<>(keys);
        all.put("kinvite.public-url", applications.getFirst().address());
        all.put("spring.datasource.url", database.url());
        all.put("spring.datasource.username", "root");
        all.put("spring.datasource.password", "");
        all.put("kinvite.secrets.database-without-password", "true");
        all.put("spring.mail.host", "localhost");
        all.put("spring.mail.port", Integer.toString(mailWire.port()));
        all.put("kinvite.messaging.text.base-url", "http://localhost:" + textWire.port());
        all.put("camunda.client.grpc-address", broker.address());
        all.put("camunda.client.auth.method", "none");
        all.putAll(more);
        return all;
    }

    /** A clock for one instance, as the machine's until it is moved. */
    public MovableTime time() {
        return MovableTime.in(folder);
    }

    /** As {@link #settings}, by way of the engine's door. */
    public Map<String, String> throughTheDoor() {
        return settings(Map.of("camunda.client.grpc-address", engineDoor.address()));
    }

    /** One instance that is ready, whatever a row before has left behind; faults of wires and providers are over. */
    public TheApplication ready() {
        engineDoor.guardedBy(Doorman.LETS_ALL_PASS);
        providers.calmDown();
        mailWire.mend();
        mailWire.leadTo(providers.mailPort());
        textWire.mend();
        database.revive();
        broker.revive();
        applications.stream().filter(TheApplication::isAlive).forEach(TheApplication::thaw);
        broker.awaitReady();
        applications.stream().skip(1).filter(TheApplication::isAlive).forEach(TheApplication::stop);
        return restarted(settings(Map.of()));
    }

    /** The first instance, stopped and started with these settings, unless it runs with them. */
    public TheApplication restarted(Map<String, String> settings) {
        var first = applications.getFirst();
        if (!first.runsWith(settings)) {
            first.stop();
            first.with(settings).with((MovableTime) null).start();
        }
        return first.awaitReady();
    }

    /**
     * Lets the first instance work, and stops it: what its compiler learned of the work is in the cache then, as it is where
     * the first run after an upgrade serves people (docs/operations.md).
     */
    public void train(Map<String, String> settings, Runnable work) {
        var first = applications.getFirst();
        first.stop();
        first.forgetTraining();
        first.with(settings).with((MovableTime) null).start().awaitReady();
        work.run();
        first.stopAfterTraining();
    }

    /** An engine that knows nothing but the models: what others left waiting there does not fall due in this row. */
    public void freshEngine() {
        freshEngine(Map.of());
    }

    /** @param settings of the broker, as environment variables */
    public void freshEngine(Map<String, String> settings) {
        applications.getFirst().stop();
        broker.stop();
        broker.forgetEverything();
        broker.start(settings);
        broker.awaitReady();
        applications.getFirst().start().awaitReady();
    }

    /** Three brokers in the one's place, which has to be stopped: two cores are few for four. */
    public TheCluster cluster() {
        return new TheCluster(folder, records);
    }

    /** Runs the application as a command, beside the instances that serve, and waits for its end. */
    public void command(String... options) {
        applications.getFirst().asCommand(settings(Map.of()), List.of(options));
    }

    /** Where everything writes its log. */
    public Path logs() {
        return folder.resolve("log");
    }

    public TheDatabase database() {
        return database;
    }

    public TheBroker broker() {
        return broker;
    }

    public Providers providers() {
        return providers;
    }

    public EngineDoor engineDoor() {
        return engineDoor;
    }

    public Wire mailWire() {
        return mailWire;
    }

    public Wire textWire() {
        return textWire;
    }

    private void end() {
        applications.stream().filter(TheApplication::isAlive).forEach(TheApplication::kill);
        if (broker != null) {
            broker.stop();
        }
        if (database != null) {
            database.stop();
        }
    }
}
