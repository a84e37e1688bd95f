package org.kinvite.invitation.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import org.kinvite.task.TaskKind;
import org.springframework.stereotype.Component;

/** Takes up what staff decided after the mending of a contact. Public, since the starter calls it by reflection. */
@Component
public class ApplyContactDecisionWorker {

    private final DecisionJob job;

    ApplyContactDecisionWorker(DecisionJob job) {
        this.job = job;
    }

    @JobWorker(
            type = InvitationModel.APPLY_CONTACT_DECISION,
            autoComplete = false,
            fetchVariables = {InvitationModel.INVITATION_ID, InvitationModel.DECISION})
    public void handle(ActivatedJob activated) {
        job.apply(activated, TaskKind.FIX_CONTACT_DETAILS);
    }
}
