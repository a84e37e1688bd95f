package org.kinvite.rosterimport;

import static org.kinvite.rosterimport.Severity.CHOICE;
import static org.kinvite.rosterimport.Severity.ERROR;
import static org.kinvite.rosterimport.Severity.WARNING;

/** What is wrong with a field or a row; the bundles say why, and how to mend it. */
public enum Reason {
    MISSING(ERROR),
    TOO_LONG(ERROR),
    CONTROL_CHARACTER(ERROR),
    FORMULA(ERROR),
    TOO_MANY_FIELDS(ERROR),
    SAME_STUDENT_TWICE(ERROR),
    SEVERAL_STUDENTS(ERROR),
    SAME_ID_TWICE(ERROR),
    UNKNOWN_ROLE(ERROR),
    MISSING_ROLE(ERROR),
    UNKNOWN_USER(ERROR),
    UNKNOWN_CLASS(ERROR),
    UNKNOWN_SCHOOL(ERROR),
    WRONG_EMAIL(WARNING),
    WRONG_PHONE(WARNING),
    WRONG_LANGUAGE(WARNING),
    WRONG_PREFERRED_CONTACT(WARNING),
    GUARDIAN_WITHOUT_NAME(WARNING),
    UNKNOWN_AGENT(WARNING),
    AGENT_OF_ITSELF(WARNING),
    CIRCULAR_AGENTS(WARNING),
    AGENT_IS_NO_GUARDIAN(WARNING),
    NOT_IN_A_CLASS(WARNING),
    NO_GUARDIAN(WARNING),
    FILE_NOT_READ(WARNING),
    ENCODING_GUESSED(WARNING),
    MENDED_BY_STAFF(CHOICE);

    private final Severity severity;

    Reason(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
