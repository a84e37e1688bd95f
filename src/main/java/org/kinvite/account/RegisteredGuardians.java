package org.kinvite.account;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which guardians are linked to a family account. */
@Component
public class RegisteredGuardians {

    private final AccountLinks links;
    private final FamilyAccounts accounts;

    RegisteredGuardians(AccountLinks links, FamilyAccounts accounts) {
        this.links = links;
        this.accounts = accounts;
    }

    /** Whether the guardian is registered now. */
    public boolean contains(long guardianId) {
        return links.findByGuardianIdAndUnlinkedAtIsNull(guardianId).isPresent();
    }

    /** The language that the guardian's family chose for its pages and messages; empty when not registered. */
    public Optional<Locale> language(long guardianId) {
        return links.findByGuardianIdAndUnlinkedAtIsNull(guardianId)
                .flatMap(link -> accounts.findById(link.accountId()))
                .map(FamilyAccount::language);
    }
}
