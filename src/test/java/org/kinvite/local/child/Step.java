package org.kinvite.local.child;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.IntConsumer;

/** One thing that takes a while, told on the console: what, how far, how long it took. */
public final class Step {

    private static final int TOLD_EVERY_PERCENT = 20;

    private final PrintStream console;
    private final long begin = System.nanoTime();
    private int told;

    private Step(PrintStream console) {
        this.console = console;
    }

    /** Tells that {@code what} begins, does it, and tells how long it took. */
    public static <E extends Exception> void tell(String what, Doing<E> doing) throws E {
        var step = new Step(System.out);
        step.console.print(what + " ... ");
        step.console.flush();
        var done = false;
        try {
            doing.perform(step::percent);
            done = true;
        } finally {
            step.console.println(done ? step.seconds() + " s" : "failed");
        }
    }

    private long seconds() {
        return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
    }

    private void percent(int percent) {
        if (percent >= told + TOLD_EVERY_PERCENT && percent < 100) {
            told = percent - percent % TOLD_EVERY_PERCENT;
            console.print(told + " % ");
            console.flush();
        }
    }

    /** What is done; it may tell how far it is, in percent. */
    @FunctionalInterface
    public interface Doing<E extends Exception> {
        void perform(IntConsumer percent) throws E;
    }
}
