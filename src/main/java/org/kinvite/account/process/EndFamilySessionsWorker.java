package org.kinvite.account.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.kinvite.account.EndFamilySessions;
import org.kinvite.engine.JobSigns;
import org.kinvite.engine.Jobs;
import org.springframework.stereotype.Component;

/** Takes ended sessions away. Public, since the starter calls it by reflection. */
@Component
public class EndFamilySessionsWorker {

    private final EndFamilySessions endFamilySessions;
    private final Jobs jobs;
    private final JobSigns signs;

    EndFamilySessionsWorker(EndFamilySessions endFamilySessions, Jobs jobs, JobSigns signs) {
        this.endFamilySessions = endFamilySessions;
        this.jobs = jobs;
        this.signs = signs;
    }

    @JobWorker(
            type = AccountUnlinkModel.END_FAMILY_SESSIONS,
            autoComplete = false,
            fetchVariables = AccountUnlinkModel.LINK_ID)
    public void handle(ActivatedJob job) {
        var linkId = Long.parseLong((String) job.getVariable(AccountUnlinkModel.LINK_ID));
        jobs.perform(job, signs.watched(job, linkId, () -> {
            endFamilySessions.end(linkId);
            return Map.of();
        }));
    }
}
