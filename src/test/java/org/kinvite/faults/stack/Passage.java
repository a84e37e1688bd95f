package org.kinvite.faults.stack;

import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.util.function.Supplier;

/** One call through the {@link EngineDoor}: two calls back to back, and a doorman between them. */
final class Passage extends ServerCall.Listener<byte[]> {

    private final ServerCall<byte[], byte[]> caller;
    private final ClientCall<byte[], byte[]> engine;
    private final Supplier<Doorman> doorman;
    private final String command;
    private boolean closed;
    private boolean answered;

    private Passage(ServerCall<byte[], byte[]> caller, ClientCall<byte[], byte[]> engine, Supplier<Doorman> doorman) {
        this.caller = caller;
        this.engine = engine;
        this.doorman = doorman;
        this.command = caller.getMethodDescriptor().getBareMethodName();
    }

    static Passage open(
            ServerCall<byte[], byte[]> caller,
            ClientCall<byte[], byte[]> engine,
            Metadata headers,
            Supplier<Doorman> doorman) {
        var passage = new Passage(caller, engine, doorman);
        engine.start(passage.new Answer(), headers);
        caller.request(1);
        engine.request(1);
        return passage;
    }

    @Override
    public void onMessage(byte[] message) {
        var verdict = doorman.get().coming(command);
        if (verdict.isOk()) {
            engine.sendMessage(message);
            caller.request(1);
        } else {
            close(verdict, new Metadata());
            engine.cancel("refused at the door", null);
        }
    }

    @Override
    public synchronized void onHalfClose() {
        if (!closed) {
            engine.halfClose();
        }
    }

    @Override
    public void onCancel() {
        engine.cancel("the caller went away", null);
    }

    private synchronized void pass(byte[] message, Metadata headers) {
        if (!closed) {
            if (!answered) {
                answered = true;
                caller.sendHeaders(headers);
            }
            caller.sendMessage(message);
        }
    }

    private synchronized void close(Status status, Metadata trailers) {
        if (!closed) {
            closed = true;
            caller.close(status, trailers);
        }
    }

    private final class Answer extends ClientCall.Listener<byte[]> {

        private Metadata headers = new Metadata();

        @Override
        public void onHeaders(Metadata received) {
            headers = received;
        }

        @Override
        public void onMessage(byte[] message) {
            var verdict = doorman.get().going(command);
            if (verdict.isOk()) {
                pass(message, headers);
                engine.request(1);
            } else {
                close(verdict, new Metadata());
            }
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            close(status, trailers);
        }
    }
}
