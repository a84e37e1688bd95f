package org.kinvite.roster;

/** The contact details of a guardian, as the screens call them. */
public enum ContactField {
    PREFERRED_CONTACT("Preferred Contact"),
    EMAIL("Email 1"),
    CELL_PHONE("Cell Phone 1");

    private final String label;

    ContactField(String label) {
        this.label = label;
    }

    /** The name on screen, for the audit trail. */
    String label() {
        return label;
    }
}
