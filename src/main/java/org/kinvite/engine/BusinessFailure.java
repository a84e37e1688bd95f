package org.kinvite.engine;

/** A worker ends its job with a BPMN error that the model catches, e.g. {@code CONTACT_UNREACHABLE}. */
public class BusinessFailure extends RuntimeException {

    private final String errorCode;

    /** @param errorCode the code of an error the model catches; no personal data: everyone with Operate reads it */
    public BusinessFailure(String errorCode) {
        super(errorCode);
        this.errorCode = errorCode;
    }

    public String errorCode() {
        return errorCode;
    }
}
