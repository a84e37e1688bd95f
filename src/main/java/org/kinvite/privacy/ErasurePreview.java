package org.kinvite.privacy;

import java.util.List;
import org.kinvite.account.EraseAccounts;
import org.kinvite.roster.Erased;
import org.kinvite.rosterimport.ForgetOrigins;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an erasure would touch, to be read before it is done. */
@Component
public class ErasurePreview {

    /**
     * What it touches.
     *
     * @param guardians by name, those who were not erased before
     * @param openInvitations which are withdrawn
     * @param ownAccounts which nobody can sign in with any more
     * @param linked how many of the guardians are registered now
     * @param enrolled whether the student is, so that an import may bring the family back
     * @param importOpen whether an import stands in the way
     */
    public record Touched(
            String student,
            List<String> guardians,
            int openInvitations,
            int ownAccounts,
            int linked,
            boolean enrolled,
            boolean importOpen) {

        /** Whether an account serves other children too, and stays for them. */
        public boolean isAccountKept() {
            return linked > 0 && ownAccounts == 0;
        }
    }

    private final EraseAccounts accounts;
    private final ForgetOrigins origins;
    private final JdbcClient jdbc;

    ErasurePreview(EraseAccounts accounts, ForgetOrigins origins, JdbcClient jdbc) {
        this.accounts = accounts;
        this.origins = origins;
        this.jdbc = jdbc;
    }

    public Touched of(Family family) {
        var guardians = family.guardians().isEmpty() ? List.of(0L) : family.guardians();
        return new Touched(
                jdbc.sql("SELECT TRIM(CONCAT(first_name, ' ', last_name)) FROM student WHERE id = ?")
                        .param(family.studentId())
                        .query(String.class)
                        .single(),
                jdbc.sql("SELECT TRIM(CONCAT(first_name, ' ', last_name)) FROM guardian g WHERE g.id IN (:guardians)"
                                + " AND NOT " + Erased.sql("g") + " ORDER BY slot IS NULL, slot, id")
                        .param("guardians", guardians)
                        .query(String.class)
                        .list(),
                count("SELECT COUNT(*) FROM invitation WHERE open_guardian IN (:guardians)", guardians),
                accounts.ownOf(family.guardians()).size(),
                count("SELECT COUNT(*) FROM account_link WHERE linked_guardian IN (:guardians)", guardians),
                jdbc.sql("SELECT COUNT(*) FROM site_enrollment WHERE student_id = ? AND ended_on IS NULL")
                                .param(family.studentId())
                                .query(Integer.class)
                                .single()
                        > 0,
                origins.isImportOpen(family.agencyId()));
    }

    private int count(String sql, List<Long> guardians) {
        return jdbc.sql(sql).param("guardians", guardians).query(Integer.class).single();
    }
}
