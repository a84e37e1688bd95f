package org.kinvite.invitation.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import org.kinvite.engine.Lane;
import org.kinvite.invitation.SendReminder;
import org.springframework.stereotype.Component;

/** Sends a reminder. Public, since the starter calls it by reflection. */
@Component
public class SendReminderWorker {

    private final SendReminder sendReminder;
    private final InvitationJob job;

    SendReminderWorker(SendReminder sendReminder, InvitationJob job) {
        this.sendReminder = sendReminder;
        this.job = job;
    }

    @JobWorker(
            type = InvitationModel.SEND_REMINDER,
            autoComplete = false,
            fetchVariables = {InvitationModel.INVITATION_ID, InvitationModel.REMINDERS_LEFT})
    public void handle(ActivatedJob activated) {
        var left = (Integer) activated.getVariable(InvitationModel.REMINDERS_LEFT);
        job.deliver(activated, Lane.CROWD, invitationId -> sendReminder.send(invitationId, left));
    }
}
