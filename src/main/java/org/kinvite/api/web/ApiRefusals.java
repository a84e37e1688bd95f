package org.kinvite.api.web;

import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.api.LockedOut;
import org.kinvite.invitation.CannotInvite;
import org.kinvite.staff.AccessRefused;
import org.kinvite.staff.NotGranted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What programs are refused, as problems; people get pages. None quotes what was sent: it may be a PIN. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiRefusals extends ResponseEntityExceptionHandler {

    private final ApplicationEventPublisher events;

    ApiRefusals(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** 423 rather than 429: it is wrong PINs that there were too many of, not requests. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.LOCKED)
    ProblemDetail lockedOut(LockedOut locked, HttpServletResponse response) {
        Problems.retryAfter(response, locked.retryAfter());
        return switch (locked.who()) {
            case DEVICE ->
                Problems.of(
                        HttpStatus.LOCKED,
                        "device-locked-out",
                        "This device has tried too many wrong PINs and must wait.");
            case KEY ->
                Problems.of(
                        HttpStatus.LOCKED,
                        "key-locked-out",
                        "The devices with this key have tried too many wrong PINs and must all wait.");
        };
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    ProblemDetail cannotInvite(CannotInvite refused) {
        var problem = Problems.of(HttpStatus.CONFLICT, "cannot-invite", "The guardian cannot be invited now.");
        problem.setProperty("reason", refused.reason().name());
        return problem;
    }

    /** What is another site's does not exist for a key, and that it asked is on the audit trail. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ProblemDetail notGranted(NotGranted refused) {
        events.publishEvent(new AccessRefused(refused.what(), refused.id()));
        return Problems.of(HttpStatus.NOT_FOUND, "not-found", "Nothing of that id is at the site of this key.");
    }
}
