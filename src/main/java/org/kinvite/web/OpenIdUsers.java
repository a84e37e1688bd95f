package org.kinvite.web;

import org.kinvite.staff.SignInByEmail;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Finds the staff user whom a provider has shown. */
class OpenIdUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** The error of somebody whom the provider knows and Kinvite does not. */
    static final String NOT_STAFF = "not_staff";

    private final OAuth2UserService<OidcUserRequest, OidcUser> provider = new OidcUserService();
    private final SignInByEmail signInByEmail;

    OpenIdUsers(SignInByEmail signInByEmail) {
        this.signInByEmail = signInByEmail;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var shown = provider.loadUser(request);
        var registration = request.getClientRegistration().getRegistrationId();
        var verified = Boolean.TRUE.equals(shown.getEmailVerified());
        return signInByEmail
                .signIn(shown.getEmail(), verified, registration)
                .map(staff -> new OpenIdStaff(shown, staff))
                .orElseThrow(() -> new OAuth2AuthenticationException(NOT_STAFF));
    }
}
