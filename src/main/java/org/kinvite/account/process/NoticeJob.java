package org.kinvite.account.process;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.kinvite.engine.BusinessFailure;
import org.kinvite.engine.JobSigns;
import org.kinvite.engine.Jobs;
import org.kinvite.engine.RetryLater;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.NotBefore;
import org.kinvite.messaging.TemporarilyUnsendable;
import org.springframework.stereotype.Component;

/** What the workers that tell a family something share: what a problem with sending becomes. */
@Component
class NoticeJob {

    static final String CONTACT_UNREACHABLE = "CONTACT_UNREACHABLE";

    private final Jobs jobs;
    private final JobSigns signs;
    private final Clock clock;

    NoticeJob(Jobs jobs, JobSigns signs, Clock clock) {
        this.jobs = jobs;
        this.signs = signs;
        this.clock = clock;
    }

    /** @param subjectId what the notice is about, by which a job that waits or fails is told of */
    void perform(ActivatedJob job, long subjectId, Runnable notice) {
        jobs.perform(job, signs.watched(job, subjectId, () -> translated(notice)));
    }

    private Map<String, Object> translated(Runnable notice) {
        try {
            notice.run();
            return Map.of();
        } catch (ContactUnreachable unreachable) {
            throw new BusinessFailure(CONTACT_UNREACHABLE);
        } catch (TemporarilyUnsendable busy) {
            throw new RetryLater(busy.after(), busy);
        } catch (NotBefore quietHours) {
            throw new RetryLater(Duration.between(clock.instant(), quietHours.instant()), quietHours);
        }
    }
}
