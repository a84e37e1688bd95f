package org.kinvite.insight;

import java.util.stream.Stream;

/**
 * A part of an agency: a site, or those of a site's guardians whose student is in a program, in a classroom, or both.
 *
 * @param program {@link #ALL} when it is not narrowed to one
 * @param classroom {@link #ALL} when it is not narrowed to one
 */
record Part(long site, long program, long classroom) {

    /** No id of anything, so that it can stand in a key. */
    static final long ALL = 0;

    /** The four parts that whoever is enrolled in a program and a classroom belongs to. */
    static Stream<Part> around(long site, long program, long classroom) {
        return Stream.of(
                new Part(site, ALL, ALL),
                new Part(site, program, ALL),
                new Part(site, ALL, classroom),
                new Part(site, program, classroom));
    }

    boolean isWholeSite() {
        return program == ALL && classroom == ALL;
    }
}
