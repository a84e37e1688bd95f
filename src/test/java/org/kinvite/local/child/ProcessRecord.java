package org.kinvite.local.child;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One child that was started: a process id alone would not do, because the operating system uses them again. */
record ProcessRecord(long pid, Instant start, String name) {

    /** The operating system counts from its boot, whose instant moves a little when the clock is set. */
    private static final Duration CLOCK_ADJUSTMENT = Duration.ofSeconds(2);

    static ProcessRecord of(ChildProcess child) {
        return new ProcessRecord(child.handle().pid(), startOf(child.handle()), child.name());
    }

    static Optional<ProcessRecord> parse(String line) {
        var parts = line.split(" ", 3);
        try {
            return Optional.of(new ProcessRecord(
                    Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])), parts[2]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            // the run that wrote this line was killed while it did
            return Optional.empty();
        }
    }

    String line() {
        return pid + " " + start.toEpochMilli() + " " + name;
    }

    /** The process, while it lives and really is the one that was recorded. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheOneRecorded);
    }

    private boolean isTheOneRecorded(ProcessHandle process) {
        return Duration.between(start, startOf(process)).abs().compareTo(CLOCK_ADJUSTMENT) <= 0;
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
