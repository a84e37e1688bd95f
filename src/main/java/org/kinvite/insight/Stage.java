package org.kinvite.insight;

import org.kinvite.invitation.OnlineAccountState;

/** Where a guardian stands on the way from no invitation to a family account. Everyone stands in exactly one. */
public enum Stage {
    /** Never invited; or unlinked, or the last invitation was taken back or closed. */
    NOT_INVITED(OnlineAccountState.NOT_INVITED),
    /** Invited, and no reminder was sent yet. */
    INVITED(OnlineAccountState.INVITED),
    REMINDED(OnlineAccountState.INVITED),
    NEEDS_ATTENTION(OnlineAccountState.NEEDS_ATTENTION),
    REGISTERED(OnlineAccountState.REGISTERED),
    /** The last invitation reached somebody who said it was not for them. */
    DECLINED(OnlineAccountState.NOT_INVITED),
    /** Nobody answered the last invitation. */
    EXPIRED(OnlineAccountState.NOT_INVITED);

    private final OnlineAccountState account;

    Stage(OnlineAccountState account) {
        this.account = account;
    }

    /** What Parent Accounts calls it; several stages may share one state there. */
    public OnlineAccountState account() {
        return account;
    }
}
