package org.kinvite.bench.load;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kinvite.faults.people.Cohort;
import org.kinvite.faults.people.Engine;
import org.kinvite.faults.people.WaitingInvitations;
import org.kinvite.faults.stack.Installation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product as it is delivered, with providers that accept at once. */
public final class Product {

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    /** What no provider of ours limits: texts a second, and when they may be sent. */
    private static final Map<String, String> UNLIMITED = Map.of(
            "kinvite.messaging.text.segments-per-second", "100000",
            "kinvite.messaging.texts-from", "00:00",
            "kinvite.messaging.texts-until", "23:59:59");

    private final Installation installation;
    private final JdbcClient jdbc;

    public Product(Installation installation) {
        this.installation = installation;
        this.jdbc = installation.database().asked();
    }

    public static Map<String, String> settings(Installation installation) {
        return settings(installation, Map.of());
    }

    /** @param more in place of what is delivered */
    public static Map<String, String> settings(Installation installation, Map<String, String> more) {
        var all = new HashMap<>(UNLIMITED);
        // not by the wires for faults, whose work would count as the providers'
        all.put("spring.mail.port", Integer.toString(installation.providers().mailPort()));
        all.put(
                "kinvite.messaging.text.base-url",
                "http://localhost:" + installation.providers().twilio().port());
        all.putAll(more);
        return installation.asDelivered(all);
    }

    /** A group invite of so many new guardians, from the press on Send until the last message is accepted. */
    public Run inviteGroup(int guardians) {
        var cohort = Cohort.of(guardians, installation);
        var desk = new Desk(installation.instance());
        var arrivals = new Arrivals(installation.providers());
        var cpu = CpuTime.now(installation);
        var begun = System.nanoTime();
        desk.inviteGroup(cohort);
        arrivals.awaitCount(guardians);
        var seconds = (arrivals.newest() - begun) / 1e9;
        awaitQuiet();
        return told("product", guardians, seconds, cpu);
    }

    private Run told(String what, int invitations, double seconds, CpuTime before) {
        var run = new Run(what, invitations, seconds, CpuTime.now(installation).since(before, invitations));
        System.out.println(run);
        return run;
    }

    /**
     * Reminders of so many families who wait, from the moment the first is due until the last is accepted.
     *
     * @param meanwhile what somebody does until then; asks whether to go on
     */
    public Run remind(int guardians, Duration within, Storm storm, Consumer<BooleanSupplier> meanwhile) {
        var cohort = Cohort.byEmail(guardians, installation);
        try (var engine = new Engine(installation.broker())) {
            new WaitingInvitations(cohort, installation)
                    .waitFor(Duration.between(Instant.now(), storm.next()), within, engine);
        }
        var arrivals = new Arrivals(installation.providers());
        var cpu = CpuTime.now(installation);
        var begun = System.nanoTime();
        storm.breaks();
        meanwhile.accept(() -> arrivals.count() < guardians && System.nanoTime() - begun < PATIENCE.toNanos());
        arrivals.awaitCount(guardians);
        var seconds = (arrivals.newest() - begun) / 1e9;
        awaitQuiet();
        return told("product", guardians, seconds, cpu);
    }

    /**
     * One Invite after the other: each is pressed when the message before was accepted.
     *
     * @param goOn asked before each press
     * @return milliseconds from the press to the message accepted
     */
    public List<Double> invite(Cohort cohort, Desk desk, Arrivals arrivals, BooleanSupplier goOn) {
        var millis = new ArrayList<Double>();
        for (var someone : Someone.of(cohort, jdbc)) {
            if (!goOn.getAsBoolean()) {
                break;
            }
            var begun = System.nanoTime();
            desk.invite(someone.id(), someone.channel());
            var arrived = arrivals.of(someone.contact())
                    .orTimeout(1, TimeUnit.MINUTES)
                    .join();
            millis.add((arrived - begun) / 1e6);
        }
        return millis;
    }

    /** Until the ledger, the invitations and the engine know of all that was accepted. */
    public void awaitQuiet() {
        await().pollInterval(Duration.ofMillis(200)).atMost(PATIENCE).until(() -> underWay() == 0);
    }

    private int underWay() {
        return jdbc.sql("SELECT (SELECT COUNT(*) FROM invitation WHERE state = 'REQUESTED')"
                        + " + (SELECT COUNT(*) FROM message WHERE state IN ('PREPARED', 'SENDING'))"
                        + " + (SELECT COUNT(*) FROM outbox)"
                        + " + (SELECT COUNT(*) FROM group_invitation WHERE finished_at IS NULL)")
                .query(Integer.class)
                .single();
    }
}
