package org.kinvite.account.web;

import java.util.regex.Pattern;

/** Where a family goes after signing in: a page of its own, never an address that somebody made up. */
final class OwnPage {

    static final String MY_FAMILY = "/family";

    private static final Pattern PATH = Pattern.compile("/family(/[A-Za-z0-9-]{1,40}){0,4}");

    private OwnPage() {}

    static String of(String wanted) {
        return wanted != null && PATH.matcher(wanted).matches() && !wanted.startsWith("/family/sign-")
                ? wanted
                : MY_FAMILY;
    }
}
