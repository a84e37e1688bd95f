package org.kinvite.invitation;

import org.springframework.stereotype.Component;

/** A family that opened an older or expired link asks for the newest one; it goes to the contact on file (rule 5). */
@Component
public class SendNewestLink {

    /**
     * Sends the invitation again, at most once in ten minutes.
     *
     * @return false when it was sent a moment ago, has ended, or cannot be sent
     */
    public boolean send(String tokenHash) {
        throw new UnsupportedOperationException();
    }
}
