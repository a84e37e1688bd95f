package org.kinvite.staff;

import org.kinvite.guard.TooManyTries;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs a staff user in by email and password. */
@Component
class SignInStaff implements AuthenticationProvider {

    private final CheckStaffPassword checkPassword;
    private final BeginStaffSession beginSession;

    SignInStaff(CheckStaffPassword checkPassword, BeginStaffSession beginSession) {
        this.checkPassword = checkPassword;
        this.beginSession = beginSession;
    }

    /**
     * @throws BadCredentialsException when email and password do not belong together; nobody is told which is wrong
     * @throws SignInPaused when the email or the client was wrong too often
     * @throws InternalAuthenticationServiceException when it cannot be told, because the database is out of reach
     */
    @Override
    public Authentication authenticate(Authentication typed) {
        try {
            return checkPassword
                    .check(typed.getName(), (String) typed.getCredentials(), clientAddress(typed))
                    .map(user -> beginSession.of(user, "password").authentication())
                    .orElseThrow(() -> new BadCredentialsException("email and password do not belong together"));
        } catch (TooManyTries pause) {
            throw new SignInPaused(pause.minutes());
        } catch (RuntimeException trouble) {
            if (trouble instanceof BadCredentialsException) {
                throw trouble;
            }
            throw new InternalAuthenticationServiceException("sign-in failed", trouble);
        }
    }

    private static String clientAddress(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails client ? client.getRemoteAddress() : "unknown";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
