package org.kinvite.account.web;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.kinvite.web.Browser;

/** A family's browser. */
class FamilyBrowser extends Browser {

    FamilyBrowser(int port) {
        super("http://localhost:" + port);
    }

    FamilyBrowser signedIn(String contact) {
        signsIn(contact, SomeAccounts.PASSWORD, "");
        return this;
    }

    HttpResponse<String> signsIn(String contact, String password, String next) {
        return sends("/family/sign-in", "/family/sign-in", "contact", contact, "password", password, "next", next);
    }

    /** Sends a form of the page {@code from} to {@code to}; names and values in turn. */
    HttpResponse<String> sends(String from, String to, String... fields) {
        var form = new StringBuilder(token(from));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return post(to, form.toString(), "Accept", "text/html");
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none").replaceFirst("https?://[^/]+", "");
    }
}
