package org.kinvite.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** As which guardian, and for which site, an account is written to. */
@Component
class AccountGuardians {

    /** @param siteId where the guardian's child is enrolled, or was last */
    record AccountGuardian(long guardianId, long siteId) {}

    private final JdbcClient jdbc;
    private final GuardianSites sites;

    AccountGuardians(JdbcClient jdbc, GuardianSites sites) {
        this.jdbc = jdbc;
        this.sites = sites;
    }

    /** One that the account is linked to, else one that it was: an account is opened with a link. */
    AccountGuardian of(long accountId) {
        var guardian = jdbc.sql("SELECT guardian_id FROM account_link WHERE account_id = ?"
                        + " ORDER BY unlinked_at IS NULL DESC, linked_at DESC, id DESC LIMIT 1")
                .param(accountId)
                .query(Long.class)
                .single();
        return new AccountGuardian(guardian, sites.find(guardian));
    }
}
