package org.kinvite.local.child;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The children of this stack: recorded when they start, watched while they run, stopped in the reverse order. */
public final class Children {

    private final ProcessRecords records;
    private final List<ChildProcess> running = new ArrayList<>();
    private final Consumer<LocalFailure> onUnexpectedEnd;
    private boolean stopping;

    /** @param onUnexpectedEnd told when a child ends although nobody stopped it */
    public Children(ProcessRecords records, Consumer<LocalFailure> onUnexpectedEnd) {
        this.records = records;
        this.onUnexpectedEnd = onUnexpectedEnd;
    }

    /** @throws LocalFailure when it cannot be started, or the stack is being stopped */
    public synchronized <T> T start(Supplier<T> starting, Function<T, ChildProcess> process) {
        if (stopping) {
            throw new LocalFailure("Stopped while starting.");
        }
        var started = starting.get();
        var child = process.apply(started);
        running.add(child);
        records.add(child);
        // not in the common pool, which has one thread on a small machine: the JVM may end in there
        child.onExit()
                .thenAcceptAsync(
                        this::ended, task -> Thread.ofPlatform().daemon().start(task));
        return started;
    }

    private void ended(ChildProcess child) {
        if (!isStopping()) {
            onUnexpectedEnd.accept(child.ended());
        }
    }

    public synchronized boolean isStopping() {
        return stopping;
    }

    /** Stops all children, the one started last at first. */
    public void stop() {
        synchronized (this) {
            stopping = true;
        }
        running.reversed().forEach(ChildProcess::stop);
        records.clear();
    }
}
