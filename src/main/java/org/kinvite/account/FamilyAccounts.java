package org.kinvite.account;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All family accounts; a sign-in contact belongs to one at most. */
interface FamilyAccounts extends Repository<FamilyAccount, Long> {

    Optional<FamilyAccount> findBySignInContact(String signInContact);

    FamilyAccount save(FamilyAccount account);
}
