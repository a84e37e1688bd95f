package org.kinvite.task;

import java.time.Clock;
import java.util.Optional;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Staff decide a task in Kinvite. */
@Component
public class DecideTask {

    /** How a task had been decided by somebody who was faster. */
    public record Before(TaskOutcome outcome, String byName) {}

    private final Tasks tasks;
    private final AuditTrail auditTrail;
    private final CurrentStaff currentStaff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecideTask(
            Tasks tasks,
            AuditTrail auditTrail,
            CurrentStaff currentStaff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tasks = tasks;
        this.auditTrail = auditTrail;
        this.currentStaff = currentStaff;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Decides the task and lets whoever asked for it act, in one transaction.
     *
     * @return how it had been decided before, in Kinvite or in Camunda Tasklist; empty when this is the decision
     * @throws NotGranted when there is no such task at any of the signed-in user's sites
     * @throws IllegalArgumentException when the task cannot be decided so
     * @throws DecisionRefused when what was decided cannot be done now; nothing is decided then
     */
    @Transactional
    public Optional<Before> decide(long taskId, TaskOutcome outcome) {
        var task = tasks.findWithLockingById(taskId)
                .filter(found -> currentStaff.sites().contains(found.siteId()))
                .orElseThrow(() -> new NotGranted("task", taskId));
        if (!task.isOpen()) {
            return Optional.of(new Before(task.outcome(), task.decidedByName()));
        }
        var by = currentStaff.actor();
        task.decide(outcome, by, clock.instant());
        tasks.save(task);
        auditTrail.record(task.decision(by));
        events.publishEvent(
                new TaskDecided(task.kind(), task.process(), task.subjectId(), task.guardianId(), outcome, by));
        return Optional.empty();
    }
}
