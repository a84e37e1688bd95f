package org.kinvite.staff;

/** What a staff user may do. */
public enum Role {
    /** Invites at the sites granted. */
    STAFF,
    /** Sees every site of the agency, and the work of others. */
    SUPERVISOR,
    /** A supervisor who also manages staff users. */
    ADMINISTRATOR
}
