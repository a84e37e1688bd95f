package org.kinvite.reconciliation;

import java.time.Clock;
import org.kinvite.staff.Actor;
import org.kinvite.task.OpenTask;
import org.kinvite.task.SettleTask;
import org.kinvite.task.TaskKind;
import org.kinvite.task.TaskRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leaves a finding for a person: as a task for the staff of its site when it concerns a guardian, else as a line in the
 * log and on the operations page.
 */
@Component
class HandOver {

    /** What the tasks of findings are asked for by. */
    static final String PROCESS = "reconciliation";

    private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);

    private final Findings findings;
    private final OpenTask openTask;
    private final SettleTask settleTask;
    private final Clock clock;

    HandOver(Findings findings, OpenTask openTask, SettleTask settleTask, Clock clock) {
        this.findings = findings;
        this.openTask = openTask;
        this.settleTask = settleTask;
        this.clock = clock;
    }

    @Transactional
    public void toPerson(Finding finding) {
        finding.handOver(clock.instant());
        findings.save(finding);
        if (finding.guardianId() != null && finding.siteId() != null) {
            openTask.open(new TaskRequest(
                    TaskKind.STANDS_STILL,
                    PROCESS,
                    finding.id(),
                    finding.guardianId(),
                    finding.siteId(),
                    finding.kind().name()));
        }
        LOG.error(
                "{} {} needs a person: it was tried {} times; see Settings > Operations",
                finding.kind(),
                finding.subjectId(),
                finding.tries());
    }

    /** It is no longer so: its task goes. What was never dealt with leaves no trace. */
    @Transactional
    public void settle(Finding finding) {
        if (finding.isUntouched()) {
            findings.delete(finding);
        } else {
            finding.settle(clock.instant());
            findings.save(finding);
            settleTask.settle(PROCESS, finding.id(), Actor.PROCESS);
        }
    }
}
