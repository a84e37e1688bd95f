package org.kinvite.local.style;

import org.kinvite.invitation.OnlineAccount;

/** Nothing changes on the style page, so no row looks again. */
class StandStill {

    public String trigger(OnlineAccount account) {
        return "never-" + account.guardianId();
    }
}
