package org.kinvite.engine;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells of jobs that do not bring their process on: they wait, fail, or were given up. From the database alone such a
 * process looks like one that was lost. Jobs that succeed need no sign: what they changed is one.
 */
@Component
public class JobSigns {

    private final ApplicationEventPublisher events;
    private final EngineSettings settings;
    private final Clock clock;

    JobSigns(ApplicationEventPublisher events, EngineSettings settings, Clock clock) {
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** The same work, told of when it cannot be finished. */
    public Jobs.Work watched(ActivatedJob job, long subjectId, Jobs.Work work) {
        return () -> {
            try {
                return work.perform();
            } catch (BusinessFailure goesOnOtherwise) {
                throw goesOnOtherwise;
            } catch (RetryLater later) {
                waits(job, subjectId, later.delay());
                throw later;
            } catch (RuntimeException | Error failure) {
                // the job of a database that is away uses up no retry, and there is nothing to write its sign to
                if (!DatabaseAway.isBehind(failure)) {
                    failed(job, subjectId);
                }
                throw failure;
            }
        };
    }

    /** The worker found nothing to do, although the process goes on. */
    public void idle(ActivatedJob job, long subjectId) {
        waits(job, subjectId, Duration.ZERO);
    }

    private void waits(ActivatedJob job, long subjectId, Duration delay) {
        events.publishEvent(new JobSign(
                job.getBpmnProcessId(),
                subjectId,
                job.getProcessInstanceKey(),
                job.getElementId(),
                clock.instant().plus(delay)));
    }

    private void failed(ActivatedJob job, long subjectId) {
        var retriesLeft = job.getRetries() - 1;
        if (retriesLeft > 0) {
            waits(job, subjectId, settings.jobBackOff(retriesLeft));
        } else {
            events.publishEvent(new JobSign(
                    job.getBpmnProcessId(), subjectId, job.getProcessInstanceKey(), job.getElementId(), null));
        }
    }
}
