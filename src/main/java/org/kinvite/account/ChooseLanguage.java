package org.kinvite.account;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A family chooses the language of its pages and messages. */
@Component
public class ChooseLanguage {

    private final FamilyAccounts accounts;

    ChooseLanguage(FamilyAccounts accounts) {
        this.accounts = accounts;
    }

    @Transactional
    public void choose(long accountId, Locale language) {
        var account = accounts.findWithLockingById(accountId).orElseThrow();
        if (!account.language().equals(language)) {
            account.speak(language);
            accounts.save(account);
        }
    }
}
