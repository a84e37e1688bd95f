package org.kinvite.invitation.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.kinvite.engine.Lane;
import org.kinvite.invitation.GenerateSignInPin;
import org.springframework.stereotype.Component;

/** Gives the invited guardian a sign-in PIN. Public, since the starter calls it by reflection. */
@Component
public class GenerateSignInPinWorker {

    private final GenerateSignInPin generateSignInPin;
    private final InvitationJob job;

    GenerateSignInPinWorker(GenerateSignInPin generateSignInPin, InvitationJob job) {
        this.generateSignInPin = generateSignInPin;
        this.job = job;
    }

    @JobWorker(
            type = InvitationModel.GENERATE_SIGN_IN_PIN,
            autoComplete = false,
            fetchVariables = InvitationModel.INVITATION_ID)
    public void handle(ActivatedJob activated) {
        generate(activated, Lane.ONE_FAMILY);
    }

    @JobWorker(
            type = InvitationModel.GENERATE_SIGN_IN_PIN_CROWD,
            autoComplete = false,
            fetchVariables = InvitationModel.INVITATION_ID)
    public void handleCrowd(ActivatedJob activated) {
        generate(activated, Lane.CROWD);
    }

    private void generate(ActivatedJob activated, Lane lane) {
        job.perform(activated, lane, invitationId -> {
            generateSignInPin.generate(invitationId);
            return Map.of();
        });
    }
}
