package org.kinvite.local.inbox;

/** What a carrier may report of a text, as the buttons of a phone's page name it. */
enum TextOutcome {
    DELIVERED("Delivered", "delivered", null),
    OFF("Phone is off (30003)", "undelivered", "30003"),
    BLOCKED("Blocked (30004)", "undelivered", "30004"),
    UNKNOWN("Unknown number (30005)", "undelivered", "30005"),
    LANDLINE("Landline (30006)", "undelivered", "30006"),
    FILTERED("Filtered as spam (30007)", "undelivered", "30007");

    private final String label;
    private final String status;
    private final String errorCode;

    TextOutcome(String label, String status, String errorCode) {
        this.label = label;
        this.status = status;
        this.errorCode = errorCode;
    }

    public String label() {
        return label;
    }

    String status() {
        return status;
    }

    String errorCode() {
        return errorCode;
    }
}
