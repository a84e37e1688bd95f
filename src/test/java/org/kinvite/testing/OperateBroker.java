package org.kinvite.testing;

import java.nio.file.Path;
import org.kinvite.local.camunda.BrokerPorts;
import org.kinvite.local.camunda.CamundaBroker;
import org.kinvite.local.camunda.Operate;
import org.kinvite.local.child.Ports;
import org.kinvite.local.operate.SearchNode;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A real Camunda broker with Operate in it and a search node beside it, both of which end with the test run. */
public class OperateBroker implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var folder = Path.of("target", "operate-" + ProcessHandle.current().pid());
        var searchPort = Ports.freeAmong(9220, 9299);
        var search = SearchNode.start(folder.resolve("opensearch"), searchPort, folder.resolve("opensearch.log"));
        Runtime.getRuntime().addShutdownHook(new Thread(search::stop));
        search.awaitReady();
        var broker = CamundaBroker.start(
                folder.resolve("data"), BrokerPorts.free(), folder.resolve("camunda.log"), new Operate(searchPort));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::stop));
        broker.awaitReady();
        TestPropertyValues.of(
                        "camunda.client.grpc-address=" + broker.grpcAddress(),
                        "kinvite.operate.url=" + Operate.address(broker.ports().rest()))
                .applyTo(context);
    }
}
