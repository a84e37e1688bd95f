package org.kinvite.rosterimport;

/**
 * Something in the files that people have to look at.
 *
 * @param line counted from 1; 0 when the whole file is meant
 * @param field the column's name; empty when the whole row is meant
 * @param value what the file says, cut when it is long
 */
public record Problem(String file, long line, String field, String value, Reason reason) {

    private static final int LONGEST_VALUE = 100;

    public Problem {
        field = cut(field);
        value = cut(value.replaceAll("\\p{Cntrl}+", " "));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
