package org.kinvite.insight;

import java.util.Set;

/**
 * What of the agency somebody wants to see.
 *
 * @param sites those meant; the caller has checked that the user may see them
 * @param program null for all programs
 * @param weeks how many weeks before the present one, 52 at most
 * @param page of the list of sites, from 1; one that does not exist means the nearest
 */
public record Asked(Set<Long> sites, Long program, int weeks, int page) {

    public Asked {
        sites = Set.copyOf(sites);
    }

    /** With the first page of sites. */
    public Asked(Set<Long> sites, Long program, int weeks) {
        this(sites, program, weeks, 1);
    }

    /** Whether one site is meant, so that its classrooms can be told apart. */
    boolean isOneSite() {
        return sites.size() == 1;
    }

    long programOrAll() {
        return program == null ? Part.ALL : program;
    }
}
