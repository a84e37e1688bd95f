package org.kinvite.invitation.process;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.kinvite.engine.BusinessFailure;
import org.kinvite.engine.JobSigns;
import org.kinvite.engine.Jobs;
import org.kinvite.engine.Lane;
import org.kinvite.engine.ProcessInstances;
import org.kinvite.engine.RetryLater;
import org.kinvite.invitation.InvitationMessages;
import org.kinvite.invitation.NextStep;
import org.kinvite.invitation.TaskPlaces;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.NotBefore;
import org.kinvite.messaging.TemporarilyUnsendable;
import org.springframework.stereotype.Component;

/** What the workers of an invitation share: the invitation's id in, the next step out, and what a problem becomes. */
@Component
class InvitationJob {

    private final Jobs jobs;
    private final JobSigns signs;
    private final TaskPlaces places;
    private final ProcessInstances instances;
    private final Clock clock;

    InvitationJob(Jobs jobs, JobSigns signs, TaskPlaces places, ProcessInstances instances, Clock clock) {
        this.jobs = jobs;
        this.signs = signs;
        this.places = places;
        this.instances = instances;
        this.clock = clock;
    }

    void perform(ActivatedJob job, LongFunction<Map<String, Object>> work) {
        perform(job, Lane.ONE_FAMILY, work);
    }

    void perform(ActivatedJob job, Lane lane, LongFunction<Map<String, Object>> work) {
        var invitationId = Long.parseLong((String) job.getVariable(InvitationModel.INVITATION_ID));
        jobs.perform(job, lane, signs.watched(job, invitationId, () -> {
            instances.remember(InvitationMessages.PROCESS, invitationId, job.getProcessInstanceKey());
            return translated(work, invitationId);
        }));
    }

    /** An invitation that has changed meanwhile waits for nothing: what changed it reaches the process by a message. */
    void deliver(ActivatedJob job, Lane lane, LongFunction<Optional<NextStep>> delivery) {
        perform(job, lane, invitationId -> delivery.apply(invitationId)
                .orElseGet(() -> aDayLater(job, invitationId))
                .variables());
    }

    /** It had nothing to do, although the process goes on. */
    void isIdle(ActivatedJob job, long invitationId) {
        signs.idle(job, invitationId);
    }

    private NextStep aDayLater(ActivatedJob job, long invitationId) {
        isIdle(job, invitationId);
        var tomorrow = clock.instant().plus(1, ChronoUnit.DAYS);
        return new NextStep(tomorrow, 0, tomorrow);
    }

    private Map<String, Object> translated(LongFunction<Map<String, Object>> work, long invitationId) {
        try {
            return work.apply(invitationId);
        } catch (ContactUnreachable unreachable) {
            throw new BusinessFailure(
                    InvitationModel.CONTACT_UNREACHABLE,
                    places.find(invitationId).variables());
        } catch (TemporarilyUnsendable busy) {
            throw new RetryLater(busy.after(), busy);
        } catch (NotBefore quietHours) {
            throw new RetryLater(until(quietHours.instant()), quietHours);
        }
    }

    private Duration until(Instant instant) {
        return Duration.between(clock.instant(), instant);
    }
}
