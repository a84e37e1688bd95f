package org.kinvite.invitation;

import org.kinvite.roster.Erased;

/**
 * Decides by SQL, for many guardians at once, what is decided for one elsewhere: rules 1, 2, 6 and 10 over the Preferred
 * Contact. Joins onto the aliases of {@link MatchingGuardians}.
 */
final class GroupChoice {

    /** The contact that the Preferred Contact points to. */
    static final String CONTACT = "CASE g.preferred_contact WHEN 'EMAIL' THEN g.email ELSE g.cell_phone END";

    static final String JOIN_OPT_OUT =
            " LEFT JOIN opt_out o ON o.channel = g.preferred_contact AND o.contact = " + CONTACT + " ";

    /** Not erased: those stay on file to be counted, and nothing is done to them. */
    static final String ON_FILE = " NOT " + Erased.sql("g") + " ";

    /** Whether the guardian is on file, and the student enrolled at {@code :site}. */
    static final String ENROLLED = ON_FILE + """
            AND EXISTS (SELECT 1 FROM site_enrollment e
                    WHERE e.student_id = g.student_id AND e.site_id = :site AND e.ended_on IS NULL)
            """;

    /** Group Invite: as {@link InvitableGuardian}. */
    static final String INVITE = """
            CASE WHEN l.id IS NOT NULL THEN 'REGISTERED'
                 WHEN i.id IS NOT NULL THEN 'ALREADY_INVITED'
                 WHEN %s IS NULL THEN 'NO_CONTACT'
                 WHEN o.contact IS NOT NULL THEN 'OPTED_OUT'
                 ELSE 'INVITED' END
            """.formatted(CONTACT);

    /** Letters need no contact, and are for all who have not registered. */
    static final String LETTER = """
            CASE WHEN l.id IS NOT NULL THEN 'REGISTERED'
                 WHEN i.state = 'REQUESTED' THEN 'BEING_SENT'
                 ELSE 'INVITED' END
            """;

    /** Group PIN: registered guardians alone. */
    static final String PIN = """
            CASE WHEN l.id IS NULL THEN 'NOT_REGISTERED'
                 WHEN %s IS NULL THEN 'NO_CONTACT'
                 WHEN o.contact IS NOT NULL THEN 'OPTED_OUT'
                 WHEN EXISTS (SELECT 1 FROM family_message f WHERE f.guardian_id = g.id AND f.kind = 'GROUP_PIN'
                              AND f.ended_at IS NULL) THEN 'PIN_ON_ITS_WAY'
                 ELSE 'PIN_REQUESTED' END
            """.formatted(CONTACT);

    private GroupChoice() {}
}
