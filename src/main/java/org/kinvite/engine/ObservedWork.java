package org.kinvite.engine;

import io.camunda.client.api.response.ActivatedJob;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.HashMap;
import java.util.Map;
import org.kinvite.kernel.LogContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How long a job's work takes and how it ends, by job type: {@code kinvite.job}, a span too where traces are configured. */
@Component
class ObservedWork {

    private final ObservationRegistry registry;

    ObservedWork(ObjectProvider<ObservationRegistry> registry) {
        this.registry = registry.getIfAvailable(() -> ObservationRegistry.NOOP);
    }

    Map<String, Object> perform(ActivatedJob job, Jobs.Work work) {
        var observation = Observation.createNotStarted("kinvite.job", registry)
                .contextualName(job.getType())
                .lowCardinalityKeyValue("type", job.getType())
                .lowCardinalityKeyValue("outcome", "failed")
                .highCardinalityKeyValue("process.instance", Long.toString(job.getProcessInstanceKey()))
                .start();
        try (var scope = observation.openScope()) {
            var result = work.perform();
            observation.lowCardinalityKeyValue("outcome", "completed");
            return result;
        } catch (BusinessFailure e) {
            observation.lowCardinalityKeyValue("outcome", "bpmn-error");
            throw e;
        } catch (RetryLater e) {
            observation.lowCardinalityKeyValue("outcome", "given-back");
            throw e;
        } catch (Throwable e) {
            observation.error(e);
            throw e;
        } finally {
            observation.stop();
        }
    }

    /** The ids by which all log lines of a job are found: its own, its process instance's, and those among its variables. */
    static LogContext idsOf(ActivatedJob job) {
        var ids = new HashMap<String, Object>(job.getVariablesAsMap());
        ids.keySet().removeIf(name -> !name.endsWith("Id"));
        ids.put("job", job.getKey());
        ids.put("processInstance", job.getProcessInstanceKey());
        return LogContext.of(ids);
    }
}
