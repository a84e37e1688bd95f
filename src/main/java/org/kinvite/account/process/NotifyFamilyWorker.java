package org.kinvite.account.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import org.kinvite.account.NotifyFamily;
import org.springframework.stereotype.Component;

/** Tells the family. Public, since the starter calls it by reflection. */
@Component
public class NotifyFamilyWorker {

    private final NotifyFamily notifyFamily;
    private final NoticeJob notice;

    NotifyFamilyWorker(NotifyFamily notifyFamily, NoticeJob notice) {
        this.notifyFamily = notifyFamily;
        this.notice = notice;
    }

    @JobWorker(
            type = AccountUnlinkModel.NOTIFY_FAMILY,
            autoComplete = false,
            fetchVariables = AccountUnlinkModel.LINK_ID)
    public void handle(ActivatedJob job) {
        var linkId = Long.parseLong((String) job.getVariable(AccountUnlinkModel.LINK_ID));
        notice.perform(job, linkId, () -> notifyFamily.notify(linkId));
    }
}
