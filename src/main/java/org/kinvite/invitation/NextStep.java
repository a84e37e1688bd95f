package org.kinvite.invitation;

import java.time.Instant;

/**
 * What the process waits for after a send.
 *
 * @param at when the next reminder, or after the last one the follow-up in person, is due
 * @param remindersLeft how many reminders are still to come
 * @param expiresAt when the invitation ends unless somebody answers
 */
public record NextStep(Instant at, int remindersLeft, Instant expiresAt) {}
