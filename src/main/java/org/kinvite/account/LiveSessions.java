package org.kinvite.account;

import org.springframework.stereotype.Component;

/** Which sessions of families still hold; asked with every request. */
@Component
public class LiveSessions {

    private final FamilyAccounts accounts;

    LiveSessions(FamilyAccounts accounts) {
        this.accounts = accounts;
    }

    /** Whether nothing has ended this session: an Unlink of the last child, a new password. */
    public boolean contain(SignedInFamily family) {
        return accounts.findById(family.accountId())
                .filter(account -> account.sessionGeneration() == family.generation())
                .isPresent();
    }
}
