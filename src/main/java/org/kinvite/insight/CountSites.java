package org.kinvite.insight;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.kinvite.kernel.Loop;
import org.kinvite.kernel.WakeUp;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Counts site after site in the background, whichever figures are the oldest, beside other instances that do the same. */
@Component
class CountSites implements SmartLifecycle {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** So much longer than it counted it rests: an agency too large for its database gets older figures, no slower pages. */
    private static final int REST = 4;

    private final CountedSites sites;
    private final FactsOfSites facts;
    private final KeepFigures keepFigures;
    private final Clock clock;
    private final WakeUp wakeUp = new WakeUp();
    private volatile Loop loop;

    CountSites(CountedSites sites, FactsOfSites facts, KeepFigures keepFigures, Clock clock) {
        this.sites = sites;
        this.facts = facts;
        this.keepFigures = keepFigures;
        this.clock = clock;
    }

    private boolean step() throws InterruptedException {
        var begin = System.nanoTime();
        if (countNext()) {
            wakeUp.await(Duration.ofNanos(System.nanoTime() - begin).multipliedBy(REST));
        } else {
            wakeUp.await(LOOK_AGAIN);
            sites.addNew();
        }
        return true;
    }

    /** Counts the site whose figures are the oldest. @return false when none is due */
    boolean countNext() {
        var due = sites.takeDue();
        due.ifPresent(this::count);
        return due.isPresent();
    }

    private void count(long site) {
        var since = clock.instant();
        var weeks = Weeks.upTo(since, Weeks.MOST);
        keepFigures.keep(site, CountGuardians.count(facts.of(Set.of(site), weeks.first()), weeks), since);
    }

    @Override
    public void start() {
        sites.addNew();
        loop = Loop.start("insight-count", this::step, wakeUp);
    }

    @Override
    public void stop() {
        loop.stop(PATIENCE);
        loop = null;
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }
}
