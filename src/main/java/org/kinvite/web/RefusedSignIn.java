package org.kinvite.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kinvite.staff.SignInPaused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** A sign-in that failed: never says which part was wrong, nor blames the user when the database is down. */
class RefusedSignIn implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedSignIn.class);

    /** The session attribute in which the page finds what was typed. */
    private static final String TYPED_EMAIL = "kinvite.staff.typed-email";

    private static final int LONGEST_EMAIL = 254;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof AuthenticationServiceException) {
            throw new ServletException(failure);
        }
        var email = request.getParameter("email");
        if (email != null && email.length() <= LONGEST_EMAIL) {
            request.getSession().setAttribute(TYPED_EMAIL, email);
        }
        response.sendRedirect(request.getContextPath() + "/sign-in?" + why(failure));
    }

    private static String why(AuthenticationException failure) {
        if (failure instanceof SignInPaused paused) {
            return "paused=" + paused.minutes();
        }
        if (failure instanceof OAuth2AuthenticationException provider) {
            var error = provider.getError().getErrorCode();
            LOG.info("sign-in with OpenID Connect was refused: {}", error);
            return OpenIdUsers.NOT_STAFF.equals(error) ? "unknown" : "provider";
        }
        return "refused";
    }
}
