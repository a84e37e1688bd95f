package org.kinvite.account.process;

/** The job types, variables and errors of bpmn/sign-in-change.bpmn; a test holds them against the model. */
final class SignInChangeModel {

    static final String TELL_OLD_CONTACT = "account.tell-old-contact";

    static final String NOTICE_ID = "noticeId";

    static final String CONTACT_UNREACHABLE = NoticeJob.CONTACT_UNREACHABLE;

    private SignInChangeModel() {}
}
