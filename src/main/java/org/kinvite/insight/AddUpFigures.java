package org.kinvite.insight;

import java.time.Duration;
import org.kinvite.kernel.BackgroundWork;
import org.springframework.stereotype.Component;

/** Adds the figures of an agency's sites up in the background, beside other instances that do the same. */
@Component
class AddUpFigures extends BackgroundWork {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    /** As whoever counts sites rests. */
    private static final int REST = 4;

    private final AddedAgencies agencies;
    private final KeepTotals keepTotals;

    AddUpFigures(AddedAgencies agencies, KeepTotals keepTotals) {
        super("insight-add", Duration.ofSeconds(10));
        this.agencies = agencies;
        this.keepTotals = keepTotals;
    }

    @Override
    protected Duration step() {
        var begin = System.nanoTime();
        return addNext() ? Duration.ofNanos(System.nanoTime() - begin).multipliedBy(REST) : LOOK_AGAIN;
    }

    /** Adds up the agency that was added up the longest ago. @return false when none is due */
    boolean addNext() {
        var due = agencies.takeDue();
        due.ifPresent(keepTotals::keep);
        return due.isPresent();
    }
}
