package org.kinvite.account;

import org.kinvite.kernel.SilentTrace;
import org.kinvite.messaging.ContactUnreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The code could not be sent right now; in a moment it may be. */
public class CodeNotSent extends RuntimeException {

    private static final Logger LOG = LoggerFactory.getLogger(CodeNotSent.class);

    private CodeNotSent(Throwable cause) {
        super(cause.getClass().getSimpleName(), cause);
    }

    /** A contact that can never be reached stays what it is; anything else is trouble that may pass, and is in the log. */
    static RuntimeException unlessUnreachable(RuntimeException failed) {
        if (failed instanceof ContactUnreachable) {
            return failed;
        }
        LOG.warn("a code was not sent: {}", new SilentTrace(failed));
        return new CodeNotSent(failed);
    }
}
