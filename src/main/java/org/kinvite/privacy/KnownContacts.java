package org.kinvite.privacy;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a family is reached, or was. */
@Component
class KnownContacts {

    private static final String CONTACTS = """
            SELECT email FROM guardian WHERE id IN (:guardians) AND email IS NOT NULL
            UNION SELECT cell_phone FROM guardian WHERE id IN (:guardians) AND cell_phone IS NOT NULL
            UNION SELECT a.sign_in_contact FROM account_link l JOIN family_account a ON a.id = l.account_id
              WHERE l.linked_guardian IN (:guardians)
            """;
    private static final String USED_BY_OTHERS = """
            SELECT email FROM guardian WHERE email IN (:contacts) AND id NOT IN (:guardians)
            UNION SELECT cell_phone FROM guardian WHERE cell_phone IN (:contacts) AND id NOT IN (:guardians)
            UNION SELECT a.sign_in_contact FROM family_account a
              JOIN account_link l ON l.account_id = a.id AND l.unlinked_at IS NULL AND l.guardian_id NOT IN (:guardians)
              WHERE a.sign_in_contact IN (:contacts)
            """;
    private static final String EVER = CONTACTS + """
            UNION SELECT email FROM guardian_origin WHERE guardian_id IN (:guardians) AND email IS NOT NULL
            UNION SELECT cell_phone FROM guardian_origin WHERE guardian_id IN (:guardians) AND cell_phone IS NOT NULL
            UNION SELECT l.contact FROM invitation i JOIN invitation_link l ON l.invitation_id = i.id
              WHERE i.guardian_id IN (:guardians) AND l.contact IS NOT NULL
            UNION SELECT recipient FROM message WHERE guardian_id IN (:guardians) AND recipient <> ''
            UNION SELECT sign_in_contact FROM family_account WHERE id IN (:accounts)
            """;

    private final JdbcClient jdbc;

    KnownContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Emails and phones on file, and those that a linked account signs in with. */
    List<String> of(Family family) {
        return family.guardians().isEmpty()
                ? List.of()
                : jdbc.sql(CONTACTS)
                        .param("guardians", family.guardians())
                        .query(String.class)
                        .list();
    }

    /** Those of {@code contacts} that nobody else on file has: two guardians may share one (rule 1). */
    List<String> ownOf(Family family, List<String> contacts) {
        if (contacts.isEmpty()) {
            return List.of();
        }
        var others = jdbc.sql(USED_BY_OTHERS)
                .param("contacts", contacts)
                .param("guardians", some(family.guardians()))
                .query(String.class)
                .list();
        return contacts.stream().filter(contact -> !others.contains(contact)).toList();
    }

    /**
     * Those on file, and all that the family was written to, or its source told of, before; as long as that is kept.
     *
     * @param ownAccounts that serve, or served last, nobody else
     */
    List<String> everOf(Family family, List<Long> ownAccounts) {
        return jdbc.sql(EVER)
                .param("guardians", some(family.guardians()))
                .param("accounts", some(ownAccounts))
                .query(String.class)
                .list();
    }

    private static List<Long> some(List<Long> ids) {
        return ids.isEmpty() ? List.of(0L) : ids;
    }
}
