package org.kinvite.invitation;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks up what a family's link leads to; looking changes nothing, since mail scanners open links (rule 7). */
@Component
public class OpenLink {

    /** The SHA-256 of a token in hexadecimal: what a session may keep of it. */
    public String hash(String token) {
        throw new UnsupportedOperationException();
    }

    /** @return empty when no such link was ever sent */
    public Optional<OpenedLink> open(String tokenHash) {
        throw new UnsupportedOperationException();
    }
}
