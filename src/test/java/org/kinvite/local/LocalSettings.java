package org.kinvite.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.kinvite.local.camunda.BrokerPorts;
import org.kinvite.local.camunda.Operate;
import org.kinvite.local.child.Ports;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/**
 * What {@code application-local.yaml} says about the local stack.
 *
 * @param folder where data, logs and the inbox are kept
 * @param stopWithParent whether the stack ends with the process that started it: true when Maven did
 * @param operate whether Operate is started too, and the search node it needs
 * @param ports the TCP ports, by what uses them
 */
record LocalSettings(File folder, boolean stopWithParent, boolean operate, Map<String, Integer> ports) {

    private static final String SEARCH = "search";

    /** The settings before there is an application: the database must run when it starts. */
    static LocalSettings of(String... arguments) {
        var environment = new StandardEnvironment();
        var sources = environment.getPropertySources();
        sources.addFirst(new SimpleCommandLinePropertySource(arguments));
        try {
            new YamlPropertySourceLoader()
                    .load("local", new ClassPathResource("application-local.yaml"))
                    .forEach(sources::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ConfigurationPropertySources.attach(environment);
        return of(environment);
    }

    static LocalSettings of(Environment environment) {
        return Binder.get(environment)
                .bind("kinvite.local", LocalSettings.class)
                .get();
    }

    Path file(String first, String... more) {
        return folder.toPath().toAbsolutePath().normalize().resolve(Path.of(first, more));
    }

    Path folderPath() {
        return folder.toPath().toAbsolutePath().normalize();
    }

    int port(String user) {
        return ports.get(user);
    }

    /** The application's arguments: those given, and where Operate is when it runs. */
    String[] arguments(String... given) {
        return operate
                ? Stream.concat(
                                Stream.of(given),
                                Stream.of("--kinvite.operate.url=" + Operate.address(port("camunda-rest"))))
                        .toArray(String[]::new)
                : given;
    }

    int searchPort() {
        return port(SEARCH);
    }

    BrokerPorts brokerPorts() {
        return new BrokerPorts(
                port("camunda"),
                port("camunda-rest"),
                port("camunda-management"),
                port("camunda-command"),
                port("camunda-internal"));
    }

    /** @throws org.kinvite.local.child.LocalFailure when another program uses one of the ports */
    void requireFreePorts() {
        ports.forEach((user, port) -> {
            if (operate || !user.equals(SEARCH)) {
                Ports.requireFree(
                        port,
                        user.replace('-', ' '),
                        "KINVITE_LOCAL_PORTS_" + user.replace("-", "").toUpperCase(java.util.Locale.ROOT));
            }
        });
    }
}
