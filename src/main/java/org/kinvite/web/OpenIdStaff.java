package org.kinvite.web;

import org.kinvite.staff.ShownStaff;
import org.kinvite.staff.SignedInStaff;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A staff user as a provider has shown them, between its answer and the session, which keeps nothing of the provider's. */
class OpenIdStaff extends DefaultOidcUser implements ShownStaff {

    private final transient SignedInStaff staff;

    OpenIdStaff(OidcUser shown, SignedInStaff staff) {
        super(staff.authentication().getAuthorities(), shown.getIdToken(), shown.getUserInfo());
        this.staff = staff;
    }

    @Override
    public SignedInStaff staff() {
        return staff;
    }
}
