package org.kinvite.faults.stack;

import io.grpc.CallOptions;
import io.grpc.HandlerRegistry;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerMethodDefinition;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * A gateway in front of the broker's: what the application asks passes through it unread, unless a {@link Doorman} has it
 * otherwise. A real server and real sockets on both sides.
 */
public final class EngineDoor implements AutoCloseable {

    private static final MethodDescriptor.Marshaller<byte[]> UNREAD = new MethodDescriptor.Marshaller<>() {
        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    private final ManagedChannel broker;
    private final Server server;
    private volatile Doorman doorman = Doorman.LETS_ALL_PASS;

    private EngineDoor(int brokerPort) throws IOException {
        broker = NettyChannelBuilder.forAddress("127.0.0.1", brokerPort)
                .usePlaintext()
                .build();
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .fallbackHandlerRegistry(new HandlerRegistry() {
                    @Override
                    public ServerMethodDefinition<?, ?> lookupMethod(String name, String authority) {
                        return method(name);
                    }
                })
                .build()
                .start();
    }

    static EngineDoor before(int brokerPort) throws IOException {
        return new EngineDoor(brokerPort);
    }

    /** Who decides from now on. */
    public void guardedBy(Doorman next) {
        doorman = next;
    }

    /** The value of {@code camunda.client.grpc-address} for those who go through this door. */
    String address() {
        return "http://127.0.0.1:" + server.getPort();
    }

    private ServerMethodDefinition<?, ?> method(String name) {
        var description = MethodDescriptor.<byte[], byte[]>newBuilder()
                .setFullMethodName(name)
                .setType(MethodType.UNKNOWN)
                .setRequestMarshaller(UNREAD)
                .setResponseMarshaller(UNREAD)
                .build();
        return ServerMethodDefinition.create(description, (call, headers) -> {
            broker.resetConnectBackoff();
            return Passage.open(call, broker.newCall(description, CallOptions.DEFAULT), headers, () -> doorman);
        });
    }

    @Override
    public void close() {
        server.shutdownNow();
        broker.shutdownNow();
    }
}
