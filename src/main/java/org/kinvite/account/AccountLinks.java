package org.kinvite.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All ties between accounts and guardians, those that were cut included. */
interface AccountLinks extends Repository<AccountLink, Long> {

    Optional<AccountLink> findById(long id);

    Optional<AccountLink> findByGuardianIdAndUnlinkedAtIsNull(long guardianId);

    List<AccountLink> findByAccountIdAndUnlinkedAtIsNull(long accountId);

    AccountLink save(AccountLink link);
}
