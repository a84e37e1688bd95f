package org.kinvite.api;

import java.util.List;

/**
 * Who a PIN belongs to. Ids are texts: beyond 53 bits a JSON number loses digits on its way.
 *
 * @param students whom the guardian, or the same family account, has at this site now
 */
public record AtTheDoor(Person guardian, List<Pupil> students) {

    /** Someone by name. */
    public record Person(String id, String firstName, String lastName) {}

    /** A student, and in which classrooms of the site. */
    public record Pupil(String id, String firstName, String lastName, List<String> classrooms) {}
}
