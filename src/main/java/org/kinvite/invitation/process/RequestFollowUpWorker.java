package org.kinvite.invitation.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import org.kinvite.invitation.RequestFollowUp;
import org.kinvite.invitation.TaskPlaces;
import org.springframework.stereotype.Component;

/** Asks staff to follow up in person. Public, since the starter calls it by reflection. */
@Component
public class RequestFollowUpWorker {

    private final RequestFollowUp requestFollowUp;
    private final TaskPlaces places;
    private final InvitationJob job;

    RequestFollowUpWorker(RequestFollowUp requestFollowUp, TaskPlaces places, InvitationJob job) {
        this.requestFollowUp = requestFollowUp;
        this.places = places;
        this.job = job;
    }

    @JobWorker(
            type = InvitationModel.REQUEST_FOLLOW_UP,
            autoComplete = false,
            fetchVariables = InvitationModel.INVITATION_ID)
    public void handle(ActivatedJob activated) {
        job.perform(activated, invitationId -> {
            requestFollowUp.request(invitationId);
            return places.find(invitationId).variables();
        });
    }
}
