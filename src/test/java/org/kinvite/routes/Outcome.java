package org.kinvite.routes;

import java.net.http.HttpResponse;
import org.kinvite.web.Browser;

/** What an answer says, in the words of the table's legend. */
final class Outcome {

    private Outcome() {}

    /** @param audited whether the visitor was noted as refused */
    static String of(HttpResponse<String> answer, boolean audited) {
        var to = Browser.location(answer);
        if (answer.statusCode() == 302 && (to.equals("/sign-in") || to.matches("/sign-in\\?(expired|ended)"))) {
            return "in";
        }
        if (answer.statusCode() == 302 && to.startsWith("/family/sign-in?next=")) {
            return "fin";
        }
        return answer.statusCode() + (audited ? "!" : "");
    }
}
