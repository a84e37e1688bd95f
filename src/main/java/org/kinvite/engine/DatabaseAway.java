package org.kinvite.engine;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells the application's own database, when it is away or makes us wait too long, from everything else that can go wrong
 * in a job: it is nothing about the job, and it passes for all jobs at once.
 */
final class DatabaseAway {

    private static final int DEEPEST = 20;
    private static final String CONNECTION_LOST = "08";

    private DatabaseAway() {}

    static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(DatabaseAway::is);
    }

    private static boolean is(Throwable cause) {
        return switch (cause) {
            case CannotCreateTransactionException e -> true;
            case DataAccessResourceFailureException e -> true;
            case RecoverableDataAccessException e -> true;
            case PessimisticLockingFailureException e -> true;
            case QueryTimeoutException e -> true;
            case SQLTransientException e -> true;
            case SQLException e -> e.getSQLState() != null && e.getSQLState().startsWith(CONNECTION_LOST);
            default -> false;
        };
    }
}
