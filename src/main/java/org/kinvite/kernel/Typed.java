package org.kinvite.kernel;

/** What somebody typed to look for, as a pattern for {@code LIKE … ESCAPE '!'}; nothing in it is a wildcard. */
public record Typed(String text) {

    /** Found wherever it stands. */
    public String anywhere() {
        return "%" + atTheBeginning();
    }

    /** Found at the beginning only, which an index can do. */
    public String atTheBeginning() {
        return text.replaceAll("[!%_]", "!$0") + "%";
    }
}
