package org.kinvite.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What went wrong with a request.
 *
 * @param key names its text in the bundle: {@code problem.<key>.title} and {@code problem.<key>.text}
 * @param reference opaque; shown and logged, so that the two can be brought together
 */
record Problem(int status, String key, String reference) {

    /** The request attribute that names a text other than the status's own. */
    static final String KEY = "kinvite.problem";

    private static final Set<Integer> WITH_TEXT = Set.of(400, 403, 404, 405, 409, 413, 500, 503);
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int BROKEN = 500;
    private static final int UNAVAILABLE = 503;

    /** The problem the container dispatched to the error page; 404 when someone opened that page by hand. */
    static Problem of(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? status(code, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
                : NOT_FOUND;
        var reference = UUID.randomUUID().toString().substring(0, 8);
        return new Problem(
                status,
                request.getAttribute(KEY) instanceof String key ? key : Integer.toString(nearest(status)),
                reference);
    }

    boolean isOurs() {
        return status >= BROKEN;
    }

    /** Whether the request failed because the database, and with it the session, cannot be reached. */
    static boolean isDatabaseDown(HttpServletRequest request) {
        return causes((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
                .anyMatch(Problem::databaseIsDown);
    }

    private static int status(int code, Throwable cause) {
        if (causes(cause).anyMatch(Problem::databaseIsDown)) {
            return UNAVAILABLE;
        }
        return causes(cause).anyMatch(OptimisticLockingFailureException.class::isInstance) ? CONFLICT : code;
    }

    private static int nearest(int status) {
        if (WITH_TEXT.contains(status)) {
            return status;
        }
        return status < BROKEN ? BAD_REQUEST : BROKEN;
    }

    private static Stream<Throwable> causes(Throwable cause) {
        return Stream.iterate(cause, c -> c != null, Throwable::getCause);
    }

    private static boolean databaseIsDown(Throwable cause) {
        return cause instanceof DataAccessResourceFailureException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLRecoverableException;
    }
}
