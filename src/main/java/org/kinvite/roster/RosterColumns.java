package org.kinvite.roster;

import java.util.List;
import java.util.stream.Stream;

/** A roster as one plain CSV, one row an enrollment: what the import reads, the template shows and the full export writes. */
public final class RosterColumns {

    /** Begins the ids that Kinvite itself gives to whom no source gave one. */
    public static final String OWN_ID = "kinvite-";

    public static final String SITE = "Site";
    public static final String PROGRAM = "Program";
    public static final String CLASSROOM = "Classroom";
    public static final String STUDENT_ID = "Student ID";
    public static final String STUDENT_FIRST_NAME = "Student First Name";
    public static final String STUDENT_LAST_NAME = "Student Last Name";

    /** Without which a file is no roster. */
    public static final List<String> REQUIRED = List.of(
            SITE,
            PROGRAM,
            CLASSROOM,
            STUDENT_FIRST_NAME,
            STUDENT_LAST_NAME,
            guardian("A", "First Name"),
            guardian("A", "Last Name"));

    /** What the full export adds: told, never taken. */
    public static final List<String> STATES = Stream.of("A", "B")
            .flatMap(slot -> Stream.of(
                    guardian(slot, "Online Account"), guardian(slot, "Last Sent"), guardian(slot, "Registered As")))
            .toList();

    private RosterColumns() {}

    /** All columns in the order of the template. */
    public static List<String> all() {
        return Stream.concat(
                        Stream.of(SITE, PROGRAM, CLASSROOM, STUDENT_ID, STUDENT_FIRST_NAME, STUDENT_LAST_NAME),
                        Stream.of("A", "B").flatMap(RosterColumns::ofGuardian))
                .toList();
    }

    /** An invented family, to show what goes where. */
    public static List<String> example() {
        return List.of(
                "Maple Street",
                "Head Start",
                "Butterflies",
                "1001",
                "Ava",
                "Johnson",
                "2001",
                "Grace",
                "Johnson",
                "Mother",
                "English",
                "Email",
                "grace.johnson@example.com",
                "(202) 555-0123",
                "2002",
                "Marcus",
                "Johnson",
                "Father",
                "Spanish",
                "Text",
                "",
                "(202) 555-0155");
    }

    /** @param slot A or B */
    public static String guardian(String slot, String column) {
        return "Guardian " + slot + " " + column;
    }

    private static Stream<String> ofGuardian(String slot) {
        return Stream.of(
                        "ID",
                        "First Name",
                        "Last Name",
                        "Relationship",
                        "Language",
                        "Preferred Contact",
                        "Email",
                        "Cell Phone")
                .map(column -> guardian(slot, column));
    }
}
