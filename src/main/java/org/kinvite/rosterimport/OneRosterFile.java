package org.kinvite.rosterimport;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files of OneRoster 1.1 and 1.2 that say something about a roster, and the columns without which they do not. */
enum OneRosterFile {
    MANIFEST("manifest.csv", "propertyName", "value"),
    ORGS("orgs.csv", "sourcedId", "name", "type"),
    COURSES("courses.csv", "sourcedId", "title"),
    CLASSES("classes.csv", "sourcedId", "title", "schoolSourcedId"),
    USERS("users.csv", "sourcedId", "givenName", "familyName", "agentSourcedIds"),
    ROLES("roles.csv", "userSourcedId", "role"),
    ENROLLMENTS("enrollments.csv", "classSourcedId", "userSourcedId", "role");

    /** Other files of the standard: known, and none of ours. */
    private static final Set<String> OTHERS = Set.of(
            "academicsessions.csv",
            "categories.csv",
            "classresources.csv",
            "courseresources.csv",
            "demographics.csv",
            "lineitems.csv",
            "lineitemlearningobjectiveids.csv",
            "lineitemscorescales.csv",
            "resources.csv",
            "resultlearningobjectiveids.csv",
            "results.csv",
            "resultscorescales.csv",
            "scorescales.csv",
            "userprofiles.csv",
            "userresources.csv");

    private final String file;
    private final List<String> required;

    OneRosterFile(String file, String... required) {
        this.file = file;
        this.required = List.of(required);
    }

    static Optional<OneRosterFile> named(String name) {
        return Stream.of(values())
                .filter(file -> file.file.equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static boolean isOther(String name) {
        return OTHERS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Without which there is no roster. */
    static Set<OneRosterFile> needed() {
        return EnumSet.of(ORGS, CLASSES, USERS, ENROLLMENTS);
    }

    String file() {
        return file;
    }

    List<String> required() {
        return required;
    }
}
