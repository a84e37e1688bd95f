package org.kinvite.faults.people;

import java.net.http.HttpResponse;
import org.kinvite.faults.provider.Accepted;
import org.kinvite.faults.stack.TheApplication;
import org.kinvite.web.Browser;

/** A family in a browser, with the link of the message that it got. */
public final class Family {

    public static final String PASSWORD = "seven quiet herons";

    private final Browser browser;

    public Family(TheApplication application) {
        this.browser = new Browser(application.address());
    }

    /** Opens the link and registers. */
    public void register(Accepted message) {
        var page = confirm(message);
        var registered = send(page, page + "/registration", page + "/registration", "password=" + encoded(PASSWORD));
        if (!registered.endsWith("/welcome")) {
            throw new AssertionError("registering led to " + registered);
        }
    }

    /** Opens the link and says that it is for them. @return where the invitation is shown from now on */
    public String confirm(Accepted message) {
        var page = location(browser.get("/i/" + message.token().orElseThrow()));
        send(page, page, page, "");
        return page;
    }

    /** @param from a page with a form @param form as the browser encodes it, without the token */
    public HttpResponse<String> post(String from, String to, String form) {
        return browser.post(to, browser.token(from) + (form.isEmpty() ? "" : "&" + form));
    }

    /** The token that forms of a page carry, as a form field. */
    public String token(String page) {
        return browser.token(page);
    }

    /** @param form as the browser encodes it, with the token */
    public HttpResponse<String> send(String to, String form) {
        return browser.post(to, form);
    }

    public HttpResponse<String> get(String path) {
        return browser.get(path);
    }

    private String send(String page, String from, String to, String form) {
        var answer = post(from, to, form);
        if (answer.statusCode() / 100 != 3) {
            throw new AssertionError(page + " answered " + answer.statusCode());
        }
        return location(answer);
    }

    private static String encoded(String value) {
        return value.replace(' ', '+');
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("no redirect, but " + answer.statusCode()))
                .replaceFirst("https?://[^/]+", "");
    }
}
