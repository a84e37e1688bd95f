package org.kinvite.invitation.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.kinvite.invitation.ExpireInvitation;
import org.springframework.stereotype.Component;

/** Ends an invitation that nobody answered in time. Public, since the starter calls it by reflection. */
@Component
public class ExpireInvitationWorker {

    private final ExpireInvitation expireInvitation;
    private final InvitationJob job;

    ExpireInvitationWorker(ExpireInvitation expireInvitation, InvitationJob job) {
        this.expireInvitation = expireInvitation;
        this.job = job;
    }

    @JobWorker(
            type = InvitationModel.EXPIRE_INVITATION,
            autoComplete = false,
            fetchVariables = InvitationModel.INVITATION_ID)
    public void handle(ActivatedJob activated) {
        job.perform(activated, invitationId -> {
            expireInvitation.expire(invitationId);
            return Map.of();
        });
    }
}
