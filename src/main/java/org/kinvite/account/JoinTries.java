package org.kinvite.account;

import org.kinvite.account.Attempts.Kind;
import org.springframework.stereotype.Component;

/**
 * Counts codes of letters that nobody has. Each client address may be wrong a few times, and all together some hundreds: a
 * code is beyond guessing long before that, and whoever is kept from typing one can scan the letter's square meanwhile.
 */
@Component
public class JoinTries {

    private static final String EVERYBODY = "";

    private final Attempts attempts;

    JoinTries(Attempts attempts) {
        this.attempts = attempts;
    }

    /**
     * Counts a try before it is made.
     *
     * @throws TooManyTries when there were too many
     */
    public void take(String clientAddress) {
        attempts.take(Kind.JOIN_ADDRESS, clientAddress);
        attempts.take(Kind.JOIN_EVERYBODY, EVERYBODY);
    }

    /** It was a good one: it does not count. */
    public void giveBack(String clientAddress) {
        attempts.giveBack(Kind.JOIN_ADDRESS, clientAddress);
        attempts.giveBack(Kind.JOIN_EVERYBODY, EVERYBODY);
    }
}
