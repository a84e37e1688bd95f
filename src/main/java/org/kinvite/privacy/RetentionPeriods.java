package org.kinvite.privacy;

/**
 * How long an agency keeps what it needs no more.
 *
 * @param messageDays until the ledger forgets where messages went
 * @param invitationDays until invitations that have ended lose their links, and imports what they complained about
 * @param auditYears how long the audit trail goes back
 */
public record RetentionPeriods(int messageDays, int invitationDays, int auditYears) {

    /** Longer than any invitation lasts, so that whatever is under way can be followed up. */
    public static final int LEAST_DAYS = 90;

    public static final int MOST_DAYS = 3650;
    public static final int LEAST_YEARS = 1;
    public static final int MOST_YEARS = 30;

    /** Of an agency that has decided nothing: a school year for messages, half a one for links, seven years for the trail. */
    public static final RetentionPeriods DEFAULT = new RetentionPeriods(365, 180, 7);

    public RetentionPeriods {
        requireWithin(messageDays, LEAST_DAYS, MOST_DAYS);
        requireWithin(invitationDays, LEAST_DAYS, MOST_DAYS);
        requireWithin(auditYears, LEAST_YEARS, MOST_YEARS);
    }

    static boolean isAuditYears(int years) {
        return years >= LEAST_YEARS && years <= MOST_YEARS;
    }

    private static void requireWithin(int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(value + " is not from " + least + " to " + most);
        }
    }

    /** For the audit trail. */
    String inWords() {
        return "messages %d days, invitations %d days, audit %d years"
                .formatted(messageDays, invitationDays, auditYears);
    }
}
