package org.kinvite.invitation.web;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;

/** Someone else did the same at the same moment; what is shown next is how things are now. */
final class Overtaken {

    private Overtaken() {}

    /** Returns when {@code failed} means just that, and throws it again when it does not. */
    static void require(RuntimeException failed) {
        // repositories wrap what the driver said
        var cause = failed instanceof DbActionExecutionException ? failed.getCause() : failed;
        if (!(cause instanceof DuplicateKeyException || cause instanceof ConcurrencyFailureException)) {
            throw failed;
        }
    }
}
