package org.kinvite.invitation.process;

import org.kinvite.invitation.InvitationMessages;
import org.kinvite.invitation.NextStep;

/** The job types, variables and errors of bpmn/invitation.bpmn; a test holds them against the model. */
final class InvitationModel {

    static final String GENERATE_SIGN_IN_PIN = "invitation.generate-sign-in-pin";
    static final String GENERATE_SIGN_IN_PIN_CROWD = "invitation.generate-sign-in-pin-crowd";
    static final String SEND_INVITATION = "invitation.send";
    static final String SEND_INVITATION_CROWD = "invitation.send-crowd";
    static final String SEND_REMINDER = "invitation.send-reminder";
    static final String REQUEST_FOLLOW_UP = "invitation.request-follow-up";
    static final String APPLY_FOLLOW_UP_DECISION = "invitation.apply-follow-up-decision";
    static final String APPLY_CONTACT_DECISION = "invitation.apply-contact-decision";
    static final String EXPIRE_INVITATION = "invitation.expire";

    static final String INVITATION_ID = "invitationId";
    /** Set when a process that was lost starts once more for an invitation that was sent. */
    static final String ALREADY_SENT = InvitationMessages.ALREADY_SENT;

    static final String NEXT_STEP_AT = NextStep.NEXT_STEP_AT;
    static final String REMINDERS_LEFT = NextStep.REMINDERS_LEFT;
    static final String EXPIRES_AT = NextStep.EXPIRES_AT;

    /** What was chosen in a form; empty when the task was decided in Kinvite. */
    static final String DECISION = "decision";

    static final String GO_ON = "goOn";

    static final String CONTACT_UNREACHABLE = "CONTACT_UNREACHABLE";

    private InvitationModel() {}
}
