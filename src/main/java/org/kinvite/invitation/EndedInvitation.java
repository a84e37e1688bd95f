package org.kinvite.invitation;

import java.time.Instant;

/** How and when the last invitation of a guardian ended: none disappears (rule 9). */
public record EndedInvitation(InvitationState state, Instant endedAt) {}
