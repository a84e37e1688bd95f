package org.kinvite.engine;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The one place that completes and fails jobs, because the starter's auto-complete does not retry. */
@Component
public class Jobs {

    /** What a worker does with its job; the result becomes process variables. */
    @FunctionalInterface
    public interface Work {
        Map<String, Object> perform();
    }

    /**
     * Performs the work, then completes the job, retrying the completion until the job's deadline. A
     * {@link BusinessFailure} becomes a BPMN error, a {@link RetryLater} gives the job back without using a retry,
     * anything else fails the job with growing back-off and, in the end, an incident.
     */
    public void perform(ActivatedJob job, Work work) {
        throw new UnsupportedOperationException();
    }
}
