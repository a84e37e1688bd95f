package org.kinvite.familymessage;

import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.kinvite.task.OpenTask;
import org.kinvite.task.TaskKind;
import org.kinvite.task.TaskRequest;
import org.springframework.stereotype.Component;

/** A contact cannot be reached: the message says so, and staff get the task to mend it. */
@Component
class MessageNeedsAttention {

    private final OpenTask openTask;
    private final AuditTrail auditTrail;

    MessageNeedsAttention(OpenTask openTask, AuditTrail auditTrail) {
        this.openTask = openTask;
        this.auditTrail = auditTrail;
    }

    /** Runs within the caller's transaction, which saves the message. */
    void because(ContactUnreachable.Reason reason, FamilyMessage message) {
        message.needAttention(reason.name());
        openTask.open(new TaskRequest(
                TaskKind.FIX_CONTACT_DETAILS,
                FamilyMessageNotices.PROCESS,
                message.id(),
                message.guardianId(),
                message.siteId(),
                reason.name()));
        auditTrail.record(new Act(
                Actor.PROCESS,
                "contact.unreachable",
                "guardian",
                message.guardianId(),
                message.siteId(),
                reason.name()));
    }
}
