package org.kinvite.observability;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.kinvite.kernel.SilentTrace;
import org.springframework.beans.BeansException;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.context.ApplicationContextException;

/**
 * For logs in JSON: no message of any exception, from whatever library, since those quote addresses and names. A start that
 * fails has met no family yet, and whoever starts it must read what is wrong.
 */
class SilentStackTraces implements StackTracePrinter {

    @Override
    public void printStackTrace(Throwable throwable, Appendable out) throws IOException {
        out.append(isOfTheStart(throwable) ? withMessages(throwable) : new SilentTrace(throwable).toString());
    }

    private static boolean isOfTheStart(Throwable throwable) {
        return throwable instanceof BeansException || throwable instanceof ApplicationContextException;
    }

    private static String withMessages(Throwable throwable) {
        var text = new StringWriter();
        throwable.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
