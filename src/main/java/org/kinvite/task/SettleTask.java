package org.kinvite.task;

import java.time.Clock;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a task off the list: decided elsewhere, or no longer needed. */
@Component
public class SettleTask {

    private final Tasks tasks;
    private final AuditTrail auditTrail;
    private final Clock clock;

    SettleTask(Tasks tasks, AuditTrail auditTrail, Clock clock) {
        this.tasks = tasks;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** The subject went on, or ended, without a decision; without an open task nothing happens. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(String process, long subjectId, Actor by) {
        tasks.findOpen(process, subjectId).ifPresent(task -> {
            task.settle(by, clock.instant());
            tasks.save(task);
        });
    }

    /**
     * The subject's task was completed in Camunda Tasklist: no event follows, the caller is the one who asked.
     *
     * @return false when the task had been decided before, or that is no outcome of it; nothing has changed then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean decideInTasklist(TaskKind kind, String process, long subjectId, TaskOutcome outcome) {
        var open = tasks.findOpen(process, subjectId)
                .filter(task -> task.kind() == kind && kind.outcomes(process).contains(outcome));
        open.ifPresent(task -> {
            task.decide(outcome, Actor.TASKLIST, clock.instant());
            tasks.save(task);
            auditTrail.record(task.decision(Actor.TASKLIST));
        });
        return open.isPresent();
    }
}
