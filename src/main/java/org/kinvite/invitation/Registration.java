package org.kinvite.invitation;

import java.time.Instant;

/** The family account a guardian is linked to: its sign-in contact in readable form, and since when. */
public record Registration(String signInContact, Instant linkedAt) {}
