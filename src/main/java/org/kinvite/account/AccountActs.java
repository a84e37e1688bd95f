package org.kinvite.account;

import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;

/** What is done to a family account itself; it belongs to no site, since its children may be at several. */
final class AccountActs {

    private AccountActs() {}

    static Act of(Actor actor, String action, long accountId) {
        return new Act(actor, action, "account", accountId, null, null);
    }
}
