package org.kinvite.kernel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * What all log lines of a piece of work are found by, e.g. {@code invitationId}, until it is closed. Only opaque ids get
 * in: a text that is no number is left out, so that no caller can put a name, a contact or a token into the log by it.
 */
public final class LogContext implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("[0-9]{1,19}");

    private final Deque<MDC.MDCCloseable> open = new ArrayDeque<>();

    /** For this thread. */
    public static LogContext of(String name, long id) {
        return of(Map.of(name, Long.toString(id)));
    }

    /** For this thread, of all that are ids. */
    public static LogContext of(Map<String, ?> ids) {
        var context = new LogContext();
        ids.forEach((name, id) -> {
            if (id != null && ID.matcher(id.toString()).matches()) {
                context.open.push(MDC.putCloseable(name, id.toString()));
            }
        });
        return context;
    }

    private LogContext() {}

    @Override
    public void close() {
        open.forEach(MDC.MDCCloseable::close);
    }
}
