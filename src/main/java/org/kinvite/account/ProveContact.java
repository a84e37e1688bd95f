package org.kinvite.account;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Somebody proves that a contact is theirs, by the code that was sent to it. */
@Component
public class ProveContact {

    private final VerificationCodes codes;

    ProveContact(VerificationCodes codes) {
        this.codes = codes;
    }

    /** @param typed as people type it, blanks and all */
    public CodeAnswer prove(long codeId, String typed) {
        return codes.answer(codeId, typed.replaceAll("\\D", ""));
    }

    /** Where the code was sent. */
    public Optional<SignInContact> contact(long codeId) {
        return codes.contact(codeId);
    }

    /** The contact that was proven; empty when it was not, or too long ago. */
    public Optional<SignInContact> proven(long codeId) {
        return codes.proven(codeId);
    }

    /**
     * Uses the proof up, within the caller's transaction.
     *
     * @throws NotProven when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SignInContact redeem(long codeId) {
        return codes.redeem(codeId).orElseThrow(NotProven::new);
    }
}
