package org.kinvite.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.kinvite.local.camunda.BrokerPorts;
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
 * @param ports the TCP ports, by what uses them
 */
record LocalSettings(File folder, boolean stopWithParent, Map<String, Integer> ports) {

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
        ports.forEach((user, port) -> Ports.requireFree(
                port,
                user.replace('-', ' '),
                "KINVITE_LOCAL_PORTS_" + user.replace("-", "").toUpperCase(java.util.Locale.ROOT)));
    }
}
