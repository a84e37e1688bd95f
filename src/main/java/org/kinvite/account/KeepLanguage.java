package org.kinvite.account;

import org.kinvite.kernel.LanguageChosen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a signed-in family chooses at the foot of a page is kept for its account: else its next sign-in undid it. */
@Component
class KeepLanguage {

    private final CurrentFamily currentFamily;
    private final ChooseLanguage chooseLanguage;

    KeepLanguage(CurrentFamily currentFamily, ChooseLanguage chooseLanguage) {
        this.currentFamily = currentFamily;
        this.chooseLanguage = chooseLanguage;
    }

    @EventListener
    void on(LanguageChosen chosen) {
        currentFamily.find().ifPresent(family -> chooseLanguage.choose(family.accountId(), chosen.language()));
    }
}
