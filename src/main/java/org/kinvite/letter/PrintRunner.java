package org.kinvite.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kinvite.kernel.BackgroundWork;
import org.springframework.stereotype.Component;

/** Makes PDFs in the background, part by part, and forgets old ones; after a restart it goes on by itself. */
@Component
class PrintRunner extends BackgroundWork {

    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration FORGET_EVERY = Duration.ofMinutes(10);

    private final PrintPart printPart;
    private final ForgetLetters forgetLetters;
    private final Clock clock;
    private Instant forgetNext = Instant.MIN;

    PrintRunner(PrintPart printPart, ForgetLetters forgetLetters, Clock clock) {
        super("print-runner", Duration.ofSeconds(20));
        this.printPart = printPart;
        this.forgetLetters = forgetLetters;
        this.clock = clock;
    }

    @Override
    protected Duration step() {
        if (printPart.run()) {
            return AT_ONCE;
        }
        forgetWhenDue();
        return POLL;
    }

    private void forgetWhenDue() {
        var now = clock.instant();
        if (!now.isBefore(forgetNext)) {
            forgetNext = now.plus(FORGET_EVERY);
            forgetLetters.run();
        }
    }
}
