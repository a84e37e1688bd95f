package org.kinvite.account;

import java.util.Optional;
import org.kinvite.staff.Actor;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The family that is signed in, if one is. Whether its session still holds was asked of the database for this request. */
@Component
public class CurrentFamily {

    private final FamilyAccounts accounts;

    CurrentFamily(FamilyAccounts accounts) {
        this.accounts = accounts;
    }

    /** Empty when no family is signed in; staff are no family. */
    public Optional<SignedInFamily> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInFamily family
                ? Optional.of(family)
                : Optional.empty();
    }

    /** @throws AuthenticationCredentialsNotFoundException when no family is signed in */
    public long accountId() {
        return find().map(SignedInFamily::accountId)
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("no family is signed in"));
    }

    /** The account as it is now. */
    public FamilyAccount account() {
        return accounts.findById(accountId()).orElseThrow();
    }

    public Actor actor() {
        return Actor.family(accountId());
    }
}
