package org.kinvite.invitation.process;

import io.camunda.client.api.response.ActivatedJob;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kinvite.invitation.ApplyDecision;
import org.kinvite.invitation.ApplyDecision.Applied;
import org.kinvite.invitation.ApplyDecision.GoOn;
import org.kinvite.invitation.CannotInvite;
import org.kinvite.task.TaskKind;
import org.kinvite.task.TaskOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the workers after both user tasks share: a form's choice in, the way to go on out. */
@Component
class DecisionJob {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionJob.class);

    private final ApplyDecision applyDecision;
    private final InvitationJob job;

    DecisionJob(ApplyDecision applyDecision, InvitationJob job) {
        this.applyDecision = applyDecision;
        this.job = job;
    }

    void apply(ActivatedJob activated, TaskKind task) {
        var chosen = Optional.ofNullable(activated.getVariablesAsMap().get(InvitationModel.DECISION))
                .flatMap(choice -> TaskOutcome.chosen(choice.toString()));
        job.perform(activated, invitationId -> {
            var applied = apply(invitationId, task, chosen);
            if (applied.goOn() == GoOn.UNDECIDED) {
                job.isIdle(activated, invitationId);
            }
            return variables(applied);
        });
    }

    /** The form of a task's kind, which Camunda Tasklist shows. */
    static String form(TaskKind task) {
        return task.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the gateways of the model compare. */
    static String word(GoOn goOn) {
        return goOn.name().toLowerCase(Locale.ROOT);
    }

    private Applied apply(long invitationId, TaskKind task, Optional<TaskOutcome> chosen) {
        try {
            return applyDecision.apply(invitationId, task, chosen);
        } catch (CannotInvite refused) {
            LOG.info("invitation {}: {} was chosen in Tasklist, but: {}", invitationId, chosen, refused.reason());
            return new Applied(GoOn.UNDECIDED, null);
        }
    }

    /** The choice is used up: a later task must not find it. */
    private static Map<String, Object> variables(Applied applied) {
        var variables = new HashMap<String, Object>();
        variables.put(InvitationModel.GO_ON, word(applied.goOn()));
        variables.put(InvitationModel.DECISION, null);
        if (applied.goOn() == GoOn.EXTEND) {
            variables.putAll(applied.plan().variables());
        }
        return variables;
    }
}
