package org.kinvite.account;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** All family accounts; a sign-in contact belongs to one at most. */
interface FamilyAccounts extends Repository<FamilyAccount, Long> {

    Optional<FamilyAccount> findById(long id);

    /** Makes others who do the same wait until the transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<FamilyAccount> findWithLockingById(long id);

    Optional<FamilyAccount> findBySignInContact(String signInContact);

    FamilyAccount save(FamilyAccount account);
}
