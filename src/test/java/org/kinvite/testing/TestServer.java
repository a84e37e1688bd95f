package org.kinvite.testing;

import java.nio.file.Path;
import java.util.Optional;

/** The server of a test run: a MariaDB of its own, or a MySQL that whoever runs the tests has given. */
interface TestServer {

    /** The address of an empty database that did not exist before. */
    String freshDatabase(String name);

    String user();

    String password();

    /** Where it keeps the data of all databases, if that can be reached. */
    Optional<Path> folder();
}
