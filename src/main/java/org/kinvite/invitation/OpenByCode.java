package org.kinvite.invitation;

import java.util.Optional;
import org.kinvite.account.JoinTries;
import org.kinvite.letter.LetterCode;
import org.springframework.stereotype.Component;

/** A family typed the code of its letter: to the link that the code stands for. Looking changes nothing. */
@Component
public class OpenByCode {

    private final InvitationLinks links;
    private final JoinTries tries;

    OpenByCode(InvitationLinks links, JoinTries tries) {
        this.links = links;
        this.tries = tries;
    }

    /**
     * The hash of the link's token; empty when no letter has that code, which counts as a guess.
     *
     * @param clientAddress where the request came from
     * @throws org.kinvite.guard.TooManyTries when there, or everywhere together, too much was guessed of late
     */
    public Optional<String> open(LetterCode code, String clientAddress) {
        tries.take(clientAddress);
        var tokenHash = links.tokenHash(code);
        if (tokenHash.isPresent()) {
            tries.giveBack(clientAddress);
        }
        return tokenHash;
    }
}
