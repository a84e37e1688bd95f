package org.kinvite.privacy;

/** How much was removed at an agency in one turn. */
record ForgottenCounts(int messages, int invitations, int importProblems, int auditEntries) {

    static final ForgottenCounts NOTHING = new ForgottenCounts(0, 0, 0, 0);

    boolean isNothing() {
        return messages + invitations + importProblems + auditEntries == 0;
    }

    ForgottenCounts and(ForgottenCounts more) {
        return new ForgottenCounts(
                messages + more.messages,
                invitations + more.invitations,
                importProblems + more.importProblems,
                auditEntries + more.auditEntries);
    }

    /** For the audit trail and the log. */
    String inWords() {
        return "messages %d, invitations %d, import problems %d, audit entries %d"
                .formatted(messages, invitations, importProblems, auditEntries);
    }
}
