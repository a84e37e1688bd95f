package org.kinvite.familymessage.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kinvite.engine.JobSigns;
import org.kinvite.engine.Jobs;
import org.kinvite.familymessage.ApplyMessageDecision;
import org.kinvite.familymessage.ApplyMessageDecision.GoOn;
import org.kinvite.familymessage.CannotSend;
import org.kinvite.task.TaskOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes up what staff decided after the mending of a contact. Public, since the starter calls it by reflection. */
@Component
public class ApplyDecisionWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ApplyDecisionWorker.class);

    private final ApplyMessageDecision applyDecision;
    private final Jobs jobs;
    private final JobSigns signs;

    ApplyDecisionWorker(ApplyMessageDecision applyDecision, Jobs jobs, JobSigns signs) {
        this.applyDecision = applyDecision;
        this.jobs = jobs;
        this.signs = signs;
    }

    @JobWorker(
            type = FamilyMessageModel.APPLY_DECISION,
            autoComplete = false,
            fetchVariables = {FamilyMessageModel.FAMILY_MESSAGE_ID, FamilyMessageModel.DECISION})
    public void handle(ActivatedJob job) {
        var variables = job.getVariablesAsMap();
        var id = Long.parseLong((String) variables.get(FamilyMessageModel.FAMILY_MESSAGE_ID));
        var chosen = Optional.ofNullable(variables.get(FamilyMessageModel.DECISION))
                .flatMap(choice -> TaskOutcome.chosen(choice.toString()));
        jobs.perform(job, signs.watched(job, id, () -> variables(apply(id, chosen))));
    }

    private GoOn apply(long id, Optional<TaskOutcome> chosen) {
        try {
            return applyDecision.apply(id, chosen);
        } catch (CannotSend refused) {
            LOG.info("family message {}: {} was chosen in Tasklist, but: {}", id, chosen, refused.reason());
            return GoOn.UNDECIDED;
        }
    }

    /** The choice is used up: a later task must not find it. */
    private static Map<String, Object> variables(GoOn goOn) {
        var variables = new HashMap<String, Object>();
        variables.put(FamilyMessageModel.GO_ON, goOn.name().toLowerCase(Locale.ROOT));
        variables.put(FamilyMessageModel.DECISION, null);
        return variables;
    }
}
