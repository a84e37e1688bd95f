package org.kinvite.invitation.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import org.kinvite.task.TaskKind;
import org.springframework.stereotype.Component;

/** Takes up what staff decided after the follow-up in person. Public, since the starter calls it by reflection. */
@Component
public class ApplyFollowUpDecisionWorker {

    private final DecisionJob job;

    ApplyFollowUpDecisionWorker(DecisionJob job) {
        this.job = job;
    }

    @JobWorker(
            type = InvitationModel.APPLY_FOLLOW_UP_DECISION,
            autoComplete = false,
            fetchVariables = {InvitationModel.INVITATION_ID, InvitationModel.DECISION})
    public void handle(ActivatedJob activated) {
        job.apply(activated, TaskKind.FOLLOW_UP_IN_PERSON);
    }
}
