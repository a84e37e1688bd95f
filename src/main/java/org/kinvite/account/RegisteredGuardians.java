package org.kinvite.account;

import org.springframework.stereotype.Component;

/** Which guardians are linked to a family account. */
@Component
public class RegisteredGuardians {

    private final AccountLinks links;

    RegisteredGuardians(AccountLinks links) {
        this.links = links;
    }

    /** Whether the guardian is registered now. */
    public boolean contains(long guardianId) {
        return links.findByGuardianIdAndUnlinkedAtIsNull(guardianId).isPresent();
    }
}
