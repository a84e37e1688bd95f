package org.kinvite.roster;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which Site Enrollments staff look for; every part may be null, and then narrows nothing. Looking through names
 * takes the longer the more students there are: among many sites they are therefore found by how they begin, with an
 * index, and not at all without a name.
 *
 * @param ended true for enrollments that have ended; else the current ones
 * @param name words that each stand in the student's first or last name, whatever their case and accents; among many
 *     sites, how one of the names begins or how both do, either way round
 */
public record EnrollmentSearch(Long site, Long program, Long classroom, Boolean ended, String name) {

    private static final int FEW_SITES = 10;
    private static final int MOST_WORDS = 8;

    /** The sites to look at: the chosen one, or else all that are granted. */
    public Set<Long> sitesAmong(Set<Long> granted) {
        return site == null ? granted : Set.of(site);
    }

    /** Whether so many sites are looked at that names are found by how they begin. */
    public static boolean areMany(Set<Long> sites) {
        return sites.size() > FEW_SITES;
    }

    /** Whether nothing can be shown of {@code sites} until a name is typed. */
    public boolean lacksName(Set<Long> sites) {
        return areMany(sites) && words().isEmpty();
    }

    /** This search without a program or classroom that belongs to a site chosen before. */
    public EnrollmentSearch among(List<Choice> programs, List<Choice> classrooms) {
        return new EnrollmentSearch(site, known(program, programs), known(classroom, classrooms), ended, name);
    }

    /** Whether anything narrows the list within the site. */
    public boolean isNarrowed() {
        return isForEnded() || program != null || classroom != null || !words().isEmpty();
    }

    /** Whether it looks for enrollments that have ended. */
    public boolean isForEnded() {
        return Boolean.TRUE.equals(ended);
    }

    List<String> words() {
        return name == null
                ? List.of()
                : Stream.of(name.strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .toList();
    }

    private static Long known(Long id, List<Choice> choices) {
        return id != null && choices.stream().anyMatch(choice -> choice.id() == id) ? id : null;
    }
}
