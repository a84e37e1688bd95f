package org.kinvite.routes;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Everybody who may ask for an address, in the order of the columns of the table. */
enum Visitor {
    NOBODY,
    STAFF,
    STAFF_ELSEWHERE,
    SUPERVISOR,
    SUPERVISOR_ELSEWHERE,
    ADMINISTRATOR,
    ADMINISTRATOR_ELSEWHERE,
    FAMILY,
    KEY,
    KEY_ELSEWHERE,
    KEY_AGENCY;

    /** The columns as the table's first line names them. */
    static String columns() {
        return Arrays.stream(values()).map(Visitor::title).collect(Collectors.joining(" "));
    }

    String title() {
        return name().toLowerCase().replace('_', '-');
    }

    /** Whether an API key goes with the request, and nobody is signed in. */
    boolean isSystem() {
        return name().startsWith("KEY");
    }
}
