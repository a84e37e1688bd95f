package org.kinvite.bench.load;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.kinvite.faults.people.Cohort;
import org.kinvite.faults.people.Family;
import org.kinvite.faults.people.Reckoning;
import org.kinvite.faults.provider.Accepted;
import org.kinvite.faults.stack.Installation;

/** Families who register, each in a browser of its own. */
public record Families(Installation installation, Product product) {

    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** So many newly invited ones, from the first who opens the link until the engine knows of all. */
    public Registrations register(int families) {
        var links = invited(families);
        var millis = new ConcurrentLinkedQueue<Double>();
        var begun = System.nanoTime();
        try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
            links.forEach(link -> people.execute(() -> millis.add(register(link))));
        }
        product.awaitQuiet();
        var seconds = (System.nanoTime() - begun) / 1e9;
        if (millis.size() != families) {
            throw new AssertionError("%d of %d registered".formatted(millis.size(), families));
        }
        return new Registrations(seconds, List.copyOf(millis));
    }

    private List<Accepted> invited(int families) {
        var cohort = Cohort.byEmail(families, installation);
        new Desk(installation.instance()).inviteGroup(cohort);
        var reckoning = Reckoning.of(cohort, installation);
        await().pollInterval(Duration.ofMillis(200)).atMost(PATIENCE).until(reckoning::isSettled);
        product.awaitQuiet();
        return reckoning.messages();
    }

    private double register(Accepted link) {
        var begun = System.nanoTime();
        new Family(installation.instance()).register(link);
        return (System.nanoTime() - begun) / 1e6;
    }
}
