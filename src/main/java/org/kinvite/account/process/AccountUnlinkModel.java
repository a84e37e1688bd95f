package org.kinvite.account.process;

/** The job types, variables and errors of bpmn/account-unlink.bpmn; a test holds them against the model. */
final class AccountUnlinkModel {

    static final String END_FAMILY_SESSIONS = "account.end-family-sessions";
    static final String NOTIFY_FAMILY = "account.notify-family";

    static final String LINK_ID = "linkId";

    static final String CONTACT_UNREACHABLE = NoticeJob.CONTACT_UNREACHABLE;

    private AccountUnlinkModel() {}
}
