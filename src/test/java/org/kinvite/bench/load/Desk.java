package org.kinvite.bench.load;

import java.net.http.HttpResponse;
import org.kinvite.faults.people.Cohort;
import org.kinvite.faults.stack.TheApplication;
import org.kinvite.kernel.Channel;
import org.kinvite.local.sample.SampleStaff;
import org.kinvite.web.Browser;

/** A staff user with the page open: what is measured from here on begins with the press. */
public final class Desk {

    private static final int FOUND = 302;

    private final Browser browser;
    private final String token;

    public Desk(TheApplication application) {
        this(application, SampleStaff.STAFF, SampleStaff.PASSWORD, "/parent-accounts?site=101&classroom=1");
    }

    /** @param page one with a form on it */
    Desk(TheApplication application, String email, String password, String page) {
        browser = new Browser(application.address());
        var answer = browser.signIn(email, password);
        if (answer.statusCode() != FOUND || Browser.location(answer).contains("refused")) {
            throw new AssertionError("sign-in answered " + answer.statusCode());
        }
        token = browser.token(page);
    }

    /** Presses Send of Group Invite for a whole classroom. */
    public void inviteGroup(Cohort cohort) {
        var form = "&site=" + cohort.site() + "&classroom=" + cohort.classroom() + "&all=true";
        expect(FOUND, browser.post("/group-invitations", token + form));
    }

    /** Presses Invite of one guardian. */
    public void invite(long guardian, Channel channel) {
        var answer = browser.post("/guardians/" + guardian + "/invite", token + "&channel=" + channel);
        if (answer.statusCode() / 100 > 3) {
            throw new AssertionError("Invite answered " + answer.statusCode());
        }
    }

    /** @return how many milliseconds a page took */
    public double look(String path) {
        var begun = System.nanoTime();
        expect(200, browser.get(path));
        return (System.nanoTime() - begun) / 1e6;
    }

    /** @return how many milliseconds the preview of Group Invite took for all who match */
    public double preview(String form) {
        var begun = System.nanoTime();
        expect(200, browser.post("/group-invitations/preview", token + "&all=true&" + form));
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer.request().uri().getPath() + " answered " + answer.statusCode());
        }
    }
}
