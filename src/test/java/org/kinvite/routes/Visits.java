package org.kinvite.routes;

import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.kinvite.web.Browser;

/** Everybody with a browser of their own, signed in where they can; forms carry their token. */
class Visits {

    /** After these a session is another one or none. */
    private static final Set<String> END_SESSIONS = Set.of("/sign-out", "/family/sign-out");

    private final Map<Visitor, Browser> browsers = new EnumMap<>(Visitor.class);
    private final Map<Visitor, String> tokens = new EnumMap<>(Visitor.class);
    private final String application;

    Visits(int port) {
        application = "http://localhost:" + port;
        for (var visitor : Visitor.values()) {
            arrive(visitor);
        }
    }

    private void arrive(Visitor visitor) {
        var browser = new Browser(application);
        var own = "/sign-in";
        if (visitor == Visitor.FAMILY) {
            browser.sends("/family/sign-in", "/family/sign-in", "contact", World.FAMILY, "password", World.PASSWORD);
            own = "/family";
        } else if (visitor != Visitor.NOBODY && !visitor.isSystem()) {
            browser.signIn(World.email(visitor), World.PASSWORD);
            own = "/my-password";
        }
        browsers.put(visitor, browser);
        tokens.put(visitor, browser.token(own));
    }

    /** @param headers besides, names and values in turn */
    HttpResponse<String> ask(Visitor visitor, String method, String address, String body, String... headers) {
        var browser = browsers.get(visitor);
        var all = new java.util.ArrayList<>(java.util.List.of("Accept", "text/html,application/json;q=0.9,*/*;q=0.1"));
        all.addAll(java.util.List.of(headers));
        if (visitor.isSystem()) {
            all.addAll(java.util.List.of("Authorization", "Bearer " + World.secret(visitor)));
        }
        var answer = send(browser, visitor, method, address, body, all.toArray(String[]::new));
        if (END_SESSIONS.contains(address)) {
            arrive(visitor);
        }
        return answer;
    }

    /** A form as another site would have it sent: with the visitor's session, without the page's token. */
    HttpResponse<String> askFromElsewhere(Visitor visitor, String address, String body) {
        return browsers.get(visitor).post(address, body, "Accept", "text/html");
    }

    private HttpResponse<String> send(
            Browser browser, Visitor visitor, String method, String address, String body, String... headers) {
        if (method.equals("GET")) {
            return browser.get(address, headers);
        }
        if (body.startsWith("{\"") || !method.equals("POST")) {
            return browser.sendJson(method, address, body, headers);
        }
        var token = tokens.get(visitor);
        return browser.post(address, body.isEmpty() ? token : token + "&" + body, headers);
    }
}
