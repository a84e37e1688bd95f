package org.kinvite.invitation;

import java.time.Instant;

/** Who asked for an invitation, and when. */
record Asked(long invitedBy, String invitedByName, Instant invitedAt) {}
