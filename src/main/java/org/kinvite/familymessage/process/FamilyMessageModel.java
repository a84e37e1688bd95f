package org.kinvite.familymessage.process;

/** The job types, variables and errors of bpmn/family-message.bpmn; a test holds them against the model. */
final class FamilyMessageModel {

    static final String SEND_MESSAGE = "family-message.send";
    static final String SEND_MESSAGE_CROWD = "family-message.send-crowd";
    static final String APPLY_DECISION = "family-message.apply-decision";

    static final String FAMILY_MESSAGE_ID = "familyMessageId";

    /** What was chosen in the form; empty when the task was decided in Kinvite. */
    static final String DECISION = "decision";

    static final String GO_ON = "goOn";

    static final String CONTACT_UNREACHABLE = "CONTACT_UNREACHABLE";
    static final String NO_LONGER_REGISTERED = "NO_LONGER_REGISTERED";

    private FamilyMessageModel() {}
}
