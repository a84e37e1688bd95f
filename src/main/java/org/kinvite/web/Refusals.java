package org.kinvite.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kinvite.staff.AccessRefused;
import org.kinvite.staff.NotGranted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The status of what controllers throw; the page that says so is the error page's. */
@ControllerAdvice
class Refusals {

    private final ApplicationEventPublisher events;

    Refusals(ApplicationEventPublisher events) {
        this.events = events;
    }

    @ExceptionHandler
    void notGranted(NotGranted refused, HttpServletResponse response) throws IOException {
        events.publishEvent(new AccessRefused(refused.what(), refused.id()));
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** An id that is no number is nobody's id; any other parameter of the wrong type is a bad request. */
    @ExceptionHandler
    void wrongType(MethodArgumentTypeMismatchException wrong, HttpServletResponse response) throws IOException {
        var inPath = wrong.getParameter().hasParameterAnnotation(PathVariable.class);
        response.sendError(inPath ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST);
    }

    @ExceptionHandler
    void staleWrite(OptimisticLockingFailureException stale, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }
}
