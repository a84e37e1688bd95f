package org.kinvite.walk;

import java.util.List;

/**
 * A row of {@code pages.txt}, whose legend says how it is written.
 *
 * @param name what its pictures are called; a dash when it is not looked at
 * @param who signs in to see it
 * @param address with names of things in braces, and perhaps a query
 * @param acts what is done there before anybody looks
 */
record Visit(String name, String who, String address, List<String> acts) {

    private static final int OK = 200;

    boolean isLookedAt() {
        return !name.equals("-");
    }

    /** As a mapped route is written: without names and query. */
    String route() {
        return "GET " + path().replaceAll("\\{[^}]*}", "{}");
    }

    String path() {
        return address.replaceAll("\\?.*", "");
    }

    /** What the address answers: a name that ends with a number says it, else all is well. */
    int status() {
        var number = name.replaceFirst(".*-(?=\\d{3}$)", "");
        return number.equals(name) ? OK : Integer.parseInt(number);
    }

    /** Whether an act says what is to be seen in the end; else it is the address itself. */
    boolean saysWhereItLeads() {
        return !isLookedAt() || acts.stream().anyMatch(act -> act.startsWith("= "));
    }

    @Override
    public String toString() {
        return String.join(" ", name, who, address, String.join(" > ", acts));
    }
}
