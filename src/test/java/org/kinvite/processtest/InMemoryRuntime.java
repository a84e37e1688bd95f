package org.kinvite.processtest;

/**
 * The engine and the bridge of this JVM, started when the first test needs them.
 *
 * @param grpcAddress of the engine
 * @param restAddress of the bridge, REST and management alike
 */
record InMemoryRuntime(String grpcAddress, String restAddress) {

    static InMemoryRuntime running() {
        return Holder.RUNTIME;
    }

    private static final class Holder {

        private static final InMemoryRuntime RUNTIME = start();

        private static InMemoryRuntime start() {
            var engine = new EngineUnderTest();
            return new InMemoryRuntime(engine.grpcAddress(), Bridge.to(engine).address());
        }
    }
}
