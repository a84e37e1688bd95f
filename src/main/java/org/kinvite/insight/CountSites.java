package org.kinvite.insight;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.kinvite.kernel.BackgroundWork;
import org.springframework.stereotype.Component;

/** Counts site after site in the background, whichever figures are the oldest, beside other instances that do the same. */
@Component
class CountSites extends BackgroundWork {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    /** So much longer than it counted it rests: an agency too large for its database gets older figures, no slower pages. */
    private static final int REST = 4;

    private final CountedSites sites;
    private final FactsOfSites facts;
    private final KeepFigures keepFigures;
    private final Clock clock;

    CountSites(CountedSites sites, FactsOfSites facts, KeepFigures keepFigures, Clock clock) {
        super("insight-count", Duration.ofSeconds(10));
        this.sites = sites;
        this.facts = facts;
        this.keepFigures = keepFigures;
        this.clock = clock;
    }

    @Override
    protected Duration step() {
        var begin = System.nanoTime();
        return countNext() || (sites.addNew() && countNext())
                ? Duration.ofNanos(System.nanoTime() - begin).multipliedBy(REST)
                : LOOK_AGAIN;
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
}
