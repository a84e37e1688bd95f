package org.kinvite.engine;

import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import io.grpc.Status.Code;
import java.util.EnumSet;
import java.util.Set;

/** Why the engine did not take a command. */
record Rejection(Code code) {

    /** Sent again these fail again; everything else is worth another try. */
    private static final Set<Code> FINAL = EnumSet.of(
            Code.INVALID_ARGUMENT,
            Code.NOT_FOUND,
            Code.ALREADY_EXISTS,
            Code.FAILED_PRECONDITION,
            Code.OUT_OF_RANGE,
            Code.PERMISSION_DENIED,
            Code.UNIMPLEMENTED);

    /** @param failure what a command's future completed with, or what its join threw: they differ in their wrapping */
    static Rejection of(Throwable failure) {
        return new Rejection(
                failure instanceof ClientStatusException status
                        ? status.getStatusCode()
                        : Status.fromThrowable(failure).getCode());
    }

    boolean isFinal() {
        return FINAL.contains(code);
    }

    boolean is(Code other) {
        return code == other;
    }
}
