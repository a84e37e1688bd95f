package org.kinvite.task;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A task as the list of tasks shows it.
 *
 * @param process which process waits for it, e.g. {@code invitation}
 * @param reason why, as a key; null when the kind says it all
 * @param slot A or B
 * @param timeZone of the site
 */
public record WaitingTask(
        long id,
        TaskKind kind,
        String process,
        String reason,
        Instant openedAt,
        long guardianId,
        String guardianName,
        String slot,
        long studentId,
        String studentName,
        String siteName,
        ZoneId timeZone) {

    /** What may be decided, the most usual first. */
    public List<TaskOutcome> outcomes() {
        return kind.outcomes(process);
    }
}
