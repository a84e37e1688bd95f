package org.kinvite.invitation.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import org.kinvite.engine.Lane;
import org.kinvite.invitation.SendInvitation;
import org.springframework.stereotype.Component;

/** Sends the invitation. Public, since the starter calls it by reflection. */
@Component
public class SendInvitationWorker {

    private final SendInvitation sendInvitation;
    private final InvitationJob job;

    SendInvitationWorker(SendInvitation sendInvitation, InvitationJob job) {
        this.sendInvitation = sendInvitation;
        this.job = job;
    }

    @JobWorker(
            type = InvitationModel.SEND_INVITATION,
            autoComplete = false,
            fetchVariables = InvitationModel.INVITATION_ID)
    public void handle(ActivatedJob activated) {
        job.deliver(activated, Lane.ONE_FAMILY, sendInvitation::send);
    }

    @JobWorker(
            type = InvitationModel.SEND_INVITATION_CROWD,
            autoComplete = false,
            fetchVariables = InvitationModel.INVITATION_ID)
    public void handleCrowd(ActivatedJob activated) {
        job.deliver(activated, Lane.CROWD, sendInvitation::send);
    }
}
