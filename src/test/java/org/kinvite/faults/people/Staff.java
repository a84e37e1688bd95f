package org.kinvite.faults.people;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.kinvite.faults.stack.TheApplication;
import org.kinvite.kernel.Channel;
import org.kinvite.local.sample.SampleStaff;
import org.kinvite.web.Browser;

/** A staff user in a browser, signed in at one instance; the session outlives the instance. */
public final class Staff {

    private static final String ANY_FORM = "/parent-accounts?site=101";
    private static final int FOUND = 302;

    private final Browser browser;

    private Staff(Browser browser) {
        this.browser = browser;
    }

    public static Staff at(TheApplication application) {
        return at(application, SampleStaff.STAFF);
    }

    public static Staff at(TheApplication application, String email) {
        var browser = new Browser(application.address());
        var answer = browser.signIn(email, SampleStaff.PASSWORD);
        if (answer.statusCode() != FOUND
                || answer.headers().firstValue("Location").orElse("").contains("refused")) {
            throw new AssertionError("sign-in answered " + answer.statusCode());
        }
        // as people do, who look before they press
        browser.get(ANY_FORM);
        return new Staff(browser);
    }

    /** Group Invite of a whole classroom. */
    public void inviteGroup(Cohort cohort) {
        var answer =
                post("/group-invitations", "site=" + cohort.site() + "&classroom=" + cohort.classroom() + "&all=true");
        if (answer.statusCode() != FOUND) {
            throw new AssertionError("Group Invite answered " + answer.statusCode());
        }
    }

    /** Invite of one guardian. */
    public HttpResponse<String> invite(long guardian, Channel channel) {
        return post("/guardians/" + guardian + "/invite", "channel=" + channel);
    }

    /** @param form as the browser encodes it, without the token */
    public HttpResponse<String> post(String path, String form) {
        return browser.post(path, browser.token(ANY_FORM) + (form.isEmpty() ? "" : "&" + form));
    }

    /** Asks for a page and waits for it in the background. */
    public CompletableFuture<HttpResponse<String>> later(String path) {
        return CompletableFuture.supplyAsync(
                () -> get(path), task -> Thread.ofPlatform().daemon().start(task));
    }

    public HttpResponse<String> get(String path) {
        return browser.get(path);
    }
}
