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
    /** Printed letters: also for those who were invited before, whose newest send it then is. */
    LETTER("group_letter", "invitation", GroupChoice.LETTER, GroupOutcome.INVITED) {
        @Override
        String isSent() {
            return "x.state NOT IN ('REQUESTED', 'NEEDS_ATTENTION')";
        }

        @Override
        String needsAttention() {
            return "x.state = 'NEEDS_ATTENTION'";
        }

        @Override
        String split() {
            return "CASE WHEN i.id IS NULL THEN 'FIRST_TIME' ELSE 'AGAIN' END";
        }

        @Override
        String channel() {
            return "'LETTER'";
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

    /** By what those are counted who are dealt with. */
    String split() {
        return "g.preferred_contact";
    }

    /** The channel over which a guardian is reached. */
    String channel() {
        return "g.preferred_contact";
    }

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
                .replace("<split>", split())
                .replace("<channel>", channel())
                .replace("<success>", "'" + success + "'")
                .replace("<sent>", isSent())
                .replace("<attention>", needsAttention());
    }
}
