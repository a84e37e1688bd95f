package org.kinvite.account;

import java.io.Serial;
import java.io.Serializable;

/**
 * The family account behind a request.
 *
 * @param generation of the account's sessions this one belongs to; an account that has begun another ends it
 */
public record SignedInFamily(long accountId, int generation) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    /** What the session table knows of it. */
    public String name() {
        return "family/" + accountId + "/" + generation;
    }

    /** Matches the names of all sessions of an account, whichever their generation. */
    static String nameOfAny(long accountId) {
        return "family/" + accountId + "/%";
    }

    @Override
    public String toString() {
        return "family account " + accountId;
    }
}
