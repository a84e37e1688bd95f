package org.kinvite.account.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import org.kinvite.account.TellOldContact;
import org.springframework.stereotype.Component;

/** Tells the old sign-in contact. Public, since the starter calls it by reflection. */
@Component
public class TellOldContactWorker {

    private final TellOldContact tellOldContact;
    private final NoticeJob notice;

    TellOldContactWorker(TellOldContact tellOldContact, NoticeJob notice) {
        this.tellOldContact = tellOldContact;
        this.notice = notice;
    }

    @JobWorker(
            type = SignInChangeModel.TELL_OLD_CONTACT,
            autoComplete = false,
            fetchVariables = SignInChangeModel.NOTICE_ID)
    public void handle(ActivatedJob job) {
        var noticeId = Long.parseLong((String) job.getVariable(SignInChangeModel.NOTICE_ID));
        notice.perform(job, noticeId, () -> tellOldContact.tell(noticeId));
    }
}
