package org.kinvite.staff;

/**
 * Who does something: a staff user, a family, or the process itself.
 *
 * @param id the staff user's or family account's id; null for the process
 */
public record Actor(Kind kind, Long id, String name) {

    /** The three kinds of actor. */
    public enum Kind {
        STAFF,
        FAMILY,
        PROCESS
    }

    /** The engine's process, which sends, reminds and escalates by itself. */
    public static final Actor PROCESS = new Actor(Kind.PROCESS, null, "Kinvite");

    public static Actor family(Long accountId) {
        return new Actor(Kind.FAMILY, accountId, "Family");
    }
}
