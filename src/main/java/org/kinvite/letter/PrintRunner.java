package org.kinvite.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kinvite.kernel.Loop;
import org.kinvite.kernel.WakeUp;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Makes PDFs in the background, part by part, and forgets old ones; after a restart it goes on by itself. */
@Component
class PrintRunner implements SmartLifecycle {

    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration FORGET_EVERY = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PrintPart printPart;
    private final ForgetLetters forgetLetters;
    private final Clock clock;
    private final WakeUp wakeUp = new WakeUp();
    private Instant forgetNext = Instant.MIN;
    private volatile Loop loop;

    PrintRunner(PrintPart printPart, ForgetLetters forgetLetters, Clock clock) {
        this.printPart = printPart;
        this.forgetLetters = forgetLetters;
        this.clock = clock;
    }

    private boolean step() throws InterruptedException {
        if (!printPart.run()) {
            forgetWhenDue();
            wakeUp.await(POLL);
        }
        return true;
    }

    private void forgetWhenDue() {
        var now = clock.instant();
        if (!now.isBefore(forgetNext)) {
            forgetNext = now.plus(FORGET_EVERY);
            forgetLetters.run();
        }
    }

    @Override
    public void start() {
        loop = Loop.start("print-runner", this::step, wakeUp);
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
