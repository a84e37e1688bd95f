package org.kinvite.task;

import java.time.Instant;
import org.kinvite.kernel.Ids;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Something that waits for a person. It is decided once, in Kinvite or in Camunda Tasklist, whichever comes first. */
@Table("task")
class Task {

    @Id
    private final long id;

    private final TaskKind kind;
    private final String process;
    private final long subjectId;
    private final long guardianId;
    private final long siteId;
    private final String reason;
    private final Instant openedAt;
    private Instant decidedAt;
    private TaskOutcome outcome;
    private String decidedByName;

    @Version
    private int version;

    @PersistenceCreator
    private Task(
            long id,
            TaskKind kind,
            String process,
            long subjectId,
            long guardianId,
            long siteId,
            String reason,
            Instant openedAt) {
        this.id = id;
        this.kind = kind;
        this.process = process;
        this.subjectId = subjectId;
        this.guardianId = guardianId;
        this.siteId = siteId;
        this.reason = reason;
        this.openedAt = openedAt;
    }

    static Task open(TaskRequest request, Instant now) {
        return new Task(
                Ids.next(),
                request.kind(),
                request.process(),
                request.subjectId(),
                request.guardianId(),
                request.siteId(),
                request.reason(),
                now);
    }

    /** @throws IllegalArgumentException when a task of this kind cannot be decided so */
    void decide(TaskOutcome decision, Actor by, Instant now) {
        if (!kind.outcomes(process).contains(decision)) {
            throw new IllegalArgumentException(decision + " is no outcome of " + kind);
        }
        end(decision, by, now);
    }

    /** The decision as the audit trail keeps it. */
    Act decision(Actor by) {
        return new Act(by, "task.decided", "guardian", guardianId, siteId, outcome.name());
    }

    /** It needs nobody any more. */
    void settle(Actor by, Instant now) {
        end(TaskOutcome.SETTLED, by, now);
    }

    private void end(TaskOutcome decision, Actor by, Instant now) {
        if (!isOpen()) {
            throw new IllegalStateException("task " + id + " was decided before");
        }
        outcome = decision;
        decidedByName = by.name();
        decidedAt = now;
    }

    boolean isOpen() {
        return decidedAt == null;
    }

    long id() {
        return id;
    }

    TaskKind kind() {
        return kind;
    }

    String process() {
        return process;
    }

    long subjectId() {
        return subjectId;
    }

    long guardianId() {
        return guardianId;
    }

    long siteId() {
        return siteId;
    }

    TaskOutcome outcome() {
        return outcome;
    }

    String decidedByName() {
        return decidedByName;
    }
}
