package org.kinvite.familymessage.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.kinvite.engine.BusinessFailure;
import org.kinvite.engine.JobSigns;
import org.kinvite.engine.Jobs;
import org.kinvite.engine.Lane;
import org.kinvite.engine.RetryLater;
import org.kinvite.familymessage.NoLongerRegistered;
import org.kinvite.familymessage.SendFamilyMessage;
import org.kinvite.familymessage.TaskPlaces;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.NotBefore;
import org.kinvite.messaging.TemporarilyUnsendable;
import org.springframework.stereotype.Component;

/** Sends the message. Public, since the starter calls it by reflection. */
@Component
public class SendMessageWorker {

    private final SendFamilyMessage sendFamilyMessage;
    private final TaskPlaces places;
    private final Jobs jobs;
    private final JobSigns signs;
    private final Clock clock;

    SendMessageWorker(SendFamilyMessage sendFamilyMessage, TaskPlaces places, Jobs jobs, JobSigns signs, Clock clock) {
        this.sendFamilyMessage = sendFamilyMessage;
        this.places = places;
        this.jobs = jobs;
        this.signs = signs;
        this.clock = clock;
    }

    @JobWorker(
            type = FamilyMessageModel.SEND_MESSAGE,
            autoComplete = false,
            fetchVariables = FamilyMessageModel.FAMILY_MESSAGE_ID)
    public void handle(ActivatedJob job) {
        send(job, Lane.ONE_FAMILY);
    }

    @JobWorker(
            type = FamilyMessageModel.SEND_MESSAGE_CROWD,
            autoComplete = false,
            fetchVariables = FamilyMessageModel.FAMILY_MESSAGE_ID)
    public void handleCrowd(ActivatedJob job) {
        send(job, Lane.CROWD);
    }

    private void send(ActivatedJob job, Lane lane) {
        var id = Long.parseLong((String) job.getVariable(FamilyMessageModel.FAMILY_MESSAGE_ID));
        jobs.perform(job, lane, signs.watched(job, id, () -> send(id)));
    }

    private Map<String, Object> send(long id) {
        try {
            sendFamilyMessage.send(id);
            return Map.of();
        } catch (ContactUnreachable unreachable) {
            throw new BusinessFailure(
                    FamilyMessageModel.CONTACT_UNREACHABLE, places.find(id).variables());
        } catch (NoLongerRegistered unlinked) {
            throw new BusinessFailure(FamilyMessageModel.NO_LONGER_REGISTERED);
        } catch (TemporarilyUnsendable busy) {
            throw new RetryLater(busy.after(), busy);
        } catch (NotBefore quietHours) {
            throw new RetryLater(Duration.between(clock.instant(), quietHours.instant()), quietHours);
        }
    }
}
