package org.kinvite.invitation;

/**
 * What staff do to many guardians at once: where it keeps its rows, how it decides about each guardian, and how it tells
 * how far what it made has come ({@code x}).
 */
enum GroupKind {
    INVITE("group_invitation", "invitation", GroupChoice.INVITE, GroupOutcome.INVITED) {
        @Override
        String isSent() {
            return "x.last_sent_at IS NOT NULL OR x.ended_at IS NOT NULL";
        }

        @Override
        String needsAttention() {
            return "x.state = 'NEEDS_ATTENTION' AND x.last_sent_at IS NULL";
        }
    },
    PIN("group_pin", "family_message", GroupChoice.PIN, GroupOutcome.PIN_REQUESTED) {
        @Override
        String isSent() {
            return "x.state = 'SENT'";
        }

        /** Whoever was unlinked or given up meanwhile was not sent to either. */
        @Override
        String needsAttention() {
            return "x.state IN ('NEEDS_ATTENTION', 'CLOSED', 'UNREGISTERED')";
        }
    };

    private final String groups;
    private final String made;
    private final String choice;
    private final GroupOutcome success;

    GroupKind(String groups, String made, String choice, GroupOutcome success) {
        this.groups = groups;
        this.made = made;
        this.choice = choice;
        this.success = success;
    }

    abstract String isSent();

    abstract String needsAttention();

    /** The outcome of those who are dealt with. */
    GroupOutcome success() {
        return success;
    }

    /** SQL with its own names where {@code template} has them in angle brackets, e.g. {@code <rows>}. */
    String sql(String template) {
        return template.replace("<groups>", groups)
                .replace("<rows>", groups + "_row")
                .replace("<made>", made)
                .replace("<choice>", choice)
                .replace("<success>", "'" + success + "'")
                .replace("<sent>", isSent())
                .replace("<attention>", needsAttention());
    }
}
