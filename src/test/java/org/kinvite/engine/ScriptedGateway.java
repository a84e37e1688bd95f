package org.kinvite.engine;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.gateway.protocol.GatewayGrpc.GatewayImplBase;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CancelProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CancelProcessInstanceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ThrowErrorRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ThrowErrorResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.TopologyRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.TopologyResponse;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** A gateway on a real socket that answers as told, first to last, and takes everything once it was told no more. */
final class ScriptedGateway extends GatewayImplBase implements AutoCloseable {

    /** Every request, in the order of arrival. */
    final List<Object> requests = new CopyOnWriteArrayList<>();

    volatile TopologyResponse topology = TopologyResponse.getDefaultInstance();

    /** The key that the last message or deployment was given; it grows, unless it is set. */
    final AtomicLong key = new AtomicLong();

    private final Queue<Function<Object, Status>> script = new ConcurrentLinkedQueue<>();
    private final Server server;

    ScriptedGateway() {
        try {
            server = NettyServerBuilder.forAddress(new InetSocketAddress("localhost", 0))
                    .addService(this)
                    .build()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CamundaClient client() {
        return CamundaClient.newClientBuilder()
                .grpcAddress(URI.create("http://localhost:" + server.getPort()))
                .preferRestOverGrpc(false)
                .build();
    }

    ScriptedGateway answer(Status.Code... codes) {
        for (var code : codes) {
            script.add(request -> code.toStatus());
        }
        return this;
    }

    ScriptedGateway answer(Function<Object, Status> answer) {
        script.add(answer);
        return this;
    }

    void forgetTheScript() {
        script.clear();
    }

    <T> List<T> requests(Class<T> type) {
        return requests.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private <T> void answer(Object request, T taken, StreamObserver<T> caller) {
        requests.add(request);
        var next = script.poll();
        var status = next == null ? Status.OK : next.apply(request);
        if (status.isOk()) {
            caller.onNext(taken);
            caller.onCompleted();
        } else {
            caller.onError(status.asRuntimeException());
        }
    }

    @Override
    public void publishMessage(PublishMessageRequest request, StreamObserver<PublishMessageResponse> caller) {
        answer(
                request,
                PublishMessageResponse.newBuilder()
                        .setKey(key.incrementAndGet())
                        .build(),
                caller);
    }

    @Override
    public void completeJob(CompleteJobRequest request, StreamObserver<CompleteJobResponse> caller) {
        answer(request, CompleteJobResponse.getDefaultInstance(), caller);
    }

    @Override
    public void failJob(FailJobRequest request, StreamObserver<FailJobResponse> caller) {
        answer(request, FailJobResponse.getDefaultInstance(), caller);
    }

    @Override
    public void throwError(ThrowErrorRequest request, StreamObserver<ThrowErrorResponse> caller) {
        answer(request, ThrowErrorResponse.getDefaultInstance(), caller);
    }

    @Override
    public void deployResource(DeployResourceRequest request, StreamObserver<DeployResourceResponse> caller) {
        answer(
                request,
                DeployResourceResponse.newBuilder()
                        .setKey(key.incrementAndGet())
                        .build(),
                caller);
    }

    @Override
    public void createProcessInstance(
            CreateProcessInstanceRequest request, StreamObserver<CreateProcessInstanceResponse> caller) {
        answer(request, CreateProcessInstanceResponse.getDefaultInstance(), caller);
    }

    @Override
    public void cancelProcessInstance(
            CancelProcessInstanceRequest request, StreamObserver<CancelProcessInstanceResponse> caller) {
        answer(request, CancelProcessInstanceResponse.getDefaultInstance(), caller);
    }

    @Override
    public void topology(TopologyRequest request, StreamObserver<TopologyResponse> caller) {
        answer(request, topology, caller);
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
