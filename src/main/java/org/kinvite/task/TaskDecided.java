package org.kinvite.task;

import org.kinvite.staff.Actor;

/** A person decided a task; published inside the transaction that says so, so that whoever asked acts in it. */
public record TaskDecided(
        TaskKind kind, String process, long subjectId, long guardianId, TaskOutcome outcome, Actor by) {}
