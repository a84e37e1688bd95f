package org.kinvite.engine;

import java.util.Map;

/** A worker ends its job with a BPMN error that the model catches, e.g. {@code CONTACT_UNREACHABLE}. */
public class BusinessFailure extends RuntimeException {

    private final String errorCode;
    private final transient Map<String, Object> variables;

    /** @param errorCode the code of an error the model catches; no personal data: everyone with Operate reads it */
    public BusinessFailure(String errorCode) {
        this(errorCode, Map.of());
    }

    /** @param variables what the process must know from then on; no personal data either */
    public BusinessFailure(String errorCode, Map<String, Object> variables) {
        super(errorCode);
        this.errorCode = errorCode;
        this.variables = Map.copyOf(variables);
    }

    /** What becomes process variables. */
    public Map<String, Object> variables() {
        return variables;
    }

    public String errorCode() {
        return errorCode;
    }
}
