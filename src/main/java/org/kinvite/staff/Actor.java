package org.kinvite.staff;

/**
 * Who does something: a staff user, a family, another system, or the process itself.
 *
 * @param id the staff user's, family account's or API key's id; null for the process
 */
public record Actor(Kind kind, Long id, String name) {

    /** The kinds of actor; SYSTEM is another system of the agency, with an API key. */
    public enum Kind {
        STAFF,
        FAMILY,
        PROCESS,
        SYSTEM
    }

    /** Somebody who completed a user task in Camunda Tasklist; who that was, only Tasklist knows. */
    public static final Actor TASKLIST = new Actor(Kind.PROCESS, null, "Camunda Tasklist");

    /** The engine's process, which sends, reminds and escalates by itself. */
    public static final Actor PROCESS = new Actor(Kind.PROCESS, null, "Kinvite");

    public static Actor family(Long accountId) {
        return new Actor(Kind.FAMILY, accountId, "Family");
    }
}
