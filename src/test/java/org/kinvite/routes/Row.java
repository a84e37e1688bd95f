package org.kinvite.routes;

import java.util.Map;

/**
 * What one address answers to everybody.
 *
 * @param line of the table, so that a failure can be found there
 * @param address with names of things in braces, and perhaps a query
 * @param expected see the legend of the table
 * @param body what is sent, with names of things in braces: a form, or JSON if it begins with a brace and a quote
 */
record Row(int line, String method, String address, Map<Visitor, String> expected, String body) {

    /** As a mapped route is written: without names and query. */
    String route() {
        return method + " " + address.replaceAll("\\?.*", "").replaceAll("\\{[^}]*}", "{}");
    }

    /** Whether it is sent from a page of ours: not by programs, providers, or a mailbox's own button to stop emails. */
    boolean isForm() {
        return method.equals("POST") && !address.matches("/(api|providers|emails)/.*");
    }

    @Override
    public String toString() {
        return method + " " + address + (body.isEmpty() ? "" : "  " + body);
    }
}
