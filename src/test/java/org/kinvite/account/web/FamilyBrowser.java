package org.kinvite.account.web;

import java.net.http.HttpResponse;
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
}
