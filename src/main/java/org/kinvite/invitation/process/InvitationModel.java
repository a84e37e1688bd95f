package org.kinvite.invitation.process;

/** The job types, variables and errors of bpmn/invitation.bpmn; a test holds them against the model. */
final class InvitationModel {

    static final String GENERATE_SIGN_IN_PIN = "invitation.generate-sign-in-pin";
    static final String SEND_INVITATION = "invitation.send";
    static final String SEND_REMINDER = "invitation.send-reminder";
    static final String EXPIRE_INVITATION = "invitation.expire";

    static final String INVITATION_ID = "invitationId";
    static final String NEXT_STEP_AT = "nextStepAt";
    static final String REMINDERS_LEFT = "remindersLeft";

    static final String CONTACT_UNREACHABLE = "CONTACT_UNREACHABLE";

    private InvitationModel() {}
}
