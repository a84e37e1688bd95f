package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.kinvite.account.ProveContact;
import org.kinvite.account.RegisterFamily;
import org.kinvite.account.SignInContact;
import org.kinvite.invitation.OpenedLink;
import org.springframework.stereotype.Component;

/** What a family that registers will sign in with: the contact its link went to, unless it has proven another one. */
@Component
class ChosenContact {

    private final OpenedLinkInSession opened;
    private final ProveContact proveContact;
    private final RegisterFamily registerFamily;

    ChosenContact(OpenedLinkInSession opened, ProveContact proveContact, RegisterFamily registerFamily) {
        this.opened = opened;
        this.proveContact = proveContact;
        this.registerFamily = registerFamily;
    }

    /** Whether the family has to prove a contact first: a letter proves none. */
    boolean isMissing(String key, OpenedLink link, HttpServletRequest request) {
        return link.contact() == null && proven(key, request).isEmpty();
    }

    /** Callers have seen that it is not {@link #isMissing missing}. */
    RegistrationPage page(String key, OpenedLink link, HttpServletRequest request) {
        var chosen = proven(key, request).orElseGet(() -> new SignInContact(link.channel(), link.contact()));
        // both are proven: only their owner is told
        return RegistrationPage.of(key, link, chosen, registerFamily.isSignInContact(chosen.value()));
    }

    /** The code that proved another contact; empty when the family stays with the link's. */
    Optional<Long> provenCode(String key, HttpServletRequest request) {
        return opened.code(key, request)
                .filter(code -> proveContact.proven(code).isPresent());
    }

    private Optional<SignInContact> proven(String key, HttpServletRequest request) {
        return opened.code(key, request).flatMap(proveContact::proven);
    }
}
