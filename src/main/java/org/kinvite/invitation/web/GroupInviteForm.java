package org.kinvite.invitation.web;

import java.util.Set;
import org.kinvite.invitation.GuardianSelection;
import org.kinvite.invitation.OnlineAccountState;

/**
 * Whom staff chose on Parent Accounts.
 *
 * @param all everyone who matches, whatever page they are on; else only the ticked
 */
public record GroupInviteForm(
        Long site, Long program, Long classroom, OnlineAccountState state, String q, Boolean all, Set<Long> ticked) {

    /** Canonical: an absent tick is none. */
    public GroupInviteForm {
        all = Boolean.TRUE.equals(all);
        ticked = ticked == null ? Set.of() : Set.copyOf(ticked);
    }

    /** Nobody was chosen; a selection without ticks would mean everybody. */
    boolean isEmpty() {
        return site == null || (!all && ticked.isEmpty());
    }

    /** The ticked stay chosen when the filter has moved on meanwhile. */
    GuardianSelection selection() {
        return all
                ? new GuardianSelection(site, classroom, program, state, q, Set.of())
                : new GuardianSelection(site, null, null, null, null, ticked);
    }

    ParentAccountsFilter filter() {
        return new ParentAccountsFilter(site, program, classroom, state, q, null);
    }
}
