package org.kinvite.faults.matrix;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A row of the matrix while it runs. */
public final class Row {

    private final int number;
    private final String what;
    private final Moments moments;
    private final List<String> notes = new ArrayList<>();
    private int runs;
    private Count count = Count.NOTHING;
    private double healSeconds;
    private boolean failed;

    Row(int number, String what, Moments moments) {
        this.number = number;
        this.what = what;
        this.moments = moments;
    }

    /** One injection of the fault: what it did, and how long until all was well, counted from the fault itself. */
    public void ran(Count counted, Duration healed) {
        runs++;
        count = count.plus(counted);
        healSeconds = Math.max(healSeconds, healed.toMillis() / 1000.0);
        System.out.printf(
                "fault %d, run %d: %s, healed in %.1f s%n", number, runs, counted, healed.toMillis() / 1000.0);
    }

    /** Something that whoever reads the table should know. */
    public void note(String note) {
        notes.add(note);
        System.out.printf("fault %d: %s%n", number, note);
    }

    /** The random moments of this row: the same seed gives the same ones, whichever rows run. */
    public Moments moments() {
        return moments;
    }

    void failed() {
        failed = true;
    }

    Result result() {
        return new Result(
                number,
                what,
                runs,
                count.inFlight(),
                count.lost(),
                count.misdirected(),
                count.duplicates(),
                count.recognised(),
                healSeconds,
                runs > 0 && !failed && count.isClean(),
                List.copyOf(notes));
    }
}
