package org.kinvite.api.web;

import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.api.DeviceLockedOut;
import org.kinvite.invitation.CannotInvite;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What the controllers of the interface throw, as problems. None quotes what was sent: it may be a PIN. */
@RestControllerAdvice(basePackageClasses = ApiRefusals.class)
class ApiRefusals extends ResponseEntityExceptionHandler {

    /** 423 rather than 429: it is the device that must wait, not the key. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.LOCKED)
    ProblemDetail lockedOut(DeviceLockedOut locked, HttpServletResponse response) {
        Problems.retryAfter(response, locked.retryAfter());
        return Problems.of(
                HttpStatus.LOCKED, "device-locked-out", "This device has tried too many wrong PINs and must wait.");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    ProblemDetail cannotInvite(CannotInvite refused) {
        var problem = Problems.of(HttpStatus.CONFLICT, "cannot-invite", "The guardian cannot be invited now.");
        problem.setProperty("reason", refused.reason().name());
        return problem;
    }
}
