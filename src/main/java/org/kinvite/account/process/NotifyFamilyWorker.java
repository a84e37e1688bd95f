package org.kinvite.account.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.kinvite.account.NotifyFamily;
import org.kinvite.engine.BusinessFailure;
import org.kinvite.engine.Jobs;
import org.kinvite.engine.RetryLater;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.NotBefore;
import org.kinvite.messaging.TemporarilyUnsendable;
import org.springframework.stereotype.Component;

/** Tells the family. Public, since the starter calls it by reflection. */
@Component
public class NotifyFamilyWorker {

    private final NotifyFamily notifyFamily;
    private final Jobs jobs;
    private final Clock clock;

    NotifyFamilyWorker(NotifyFamily notifyFamily, Jobs jobs, Clock clock) {
        this.notifyFamily = notifyFamily;
        this.jobs = jobs;
        this.clock = clock;
    }

    @JobWorker(
            type = AccountUnlinkModel.NOTIFY_FAMILY,
            autoComplete = false,
            fetchVariables = AccountUnlinkModel.LINK_ID)
    public void handle(ActivatedJob job) {
        var linkId = Long.parseLong((String) job.getVariable(AccountUnlinkModel.LINK_ID));
        jobs.perform(job, () -> notify(linkId));
    }

    private Map<String, Object> notify(long linkId) {
        try {
            notifyFamily.notify(linkId);
            return Map.of();
        } catch (ContactUnreachable unreachable) {
            throw new BusinessFailure(AccountUnlinkModel.CONTACT_UNREACHABLE);
        } catch (TemporarilyUnsendable busy) {
            throw new RetryLater(busy.after(), busy);
        } catch (NotBefore quietHours) {
            throw new RetryLater(Duration.between(clock.instant(), quietHours.instant()), quietHours);
        }
    }
}
