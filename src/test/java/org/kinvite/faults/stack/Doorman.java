package org.kinvite.faults.stack;

import io.grpc.Status;

/** Decides what becomes of a command on its way to the engine, and of the answer on its way back. */
public interface Doorman {

    Doorman LETS_ALL_PASS = new Doorman() {};

    /**
     * A command has arrived; the engine does not know of it yet.
     *
     * @param command e.g. {@code PublishMessage}
     * @return OK to let it pass, else what the application is answered
     */
    default Status coming(String command) {
        return Status.OK;
    }

    /**
     * The engine has taken a command; the application does not know it yet.
     *
     * @return OK to let the answer pass, else what the application is answered instead
     */
    default Status going(String command) {
        return Status.OK;
    }
}
