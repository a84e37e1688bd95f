package org.kinvite.roster;

/**
 * By what a guardian or student who was erased is known: no name is left. The row stays to be counted, and nothing else
 * marks it.
 */
public final class Erased {

    private Erased() {}

    public static boolean is(String firstName, String lastName) {
        return firstName.isEmpty() && lastName.isEmpty();
    }

    /** The same as a condition in SQL. @param alias of the table guardian or student */
    public static String sql(String alias) {
        return "(%1$s.first_name = '' AND %1$s.last_name = '')".formatted(alias);
    }
}
