package org.kinvite.reconciliation;

import java.time.Clock;
import org.kinvite.task.TaskDecided;
import org.kinvite.task.TaskOutcome;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Staff decided the task of a finding: it is tried again at once, or left as it is. */
@Component
class FollowTaskDecision {

    private final Findings findings;
    private final LookNow lookNow;
    private final Clock clock;

    FollowTaskDecision(Findings findings, LookNow lookNow, Clock clock) {
        this.findings = findings;
        this.lookNow = lookNow;
        this.clock = clock;
    }

    /** Runs within the decision's transaction. */
    @EventListener(condition = "#decided.process() == 'reconciliation'")
    void on(TaskDecided decided) {
        findings.findWithLockingById(decided.subjectId())
                .filter(Finding::isOpen)
                .ifPresent(finding -> follow(finding, decided));
    }

    private void follow(Finding finding, TaskDecided decided) {
        if (decided.outcome() == TaskOutcome.START_AGAIN) {
            finding.tryAgain(clock.instant());
            lookNow.soon(decided.by().name());
        } else {
            finding.leaveAlone();
        }
        findings.save(finding);
    }
}
