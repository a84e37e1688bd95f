package org.kinvite.roster;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which Site Enrollments staff look for; every part may be null, and then narrows nothing.
 *
 * @param ended true for enrollments that have ended; else the current ones
 * @param name words that each stand in the student's first or last name, whatever their case and accents
 */
public record EnrollmentSearch(Long site, Long program, Long classroom, Boolean ended, String name) {

    private static final int MOST_WORDS = 8;

    /** The sites to look at: the chosen one, or else all that are granted. */
    public Set<Long> sitesAmong(Set<Long> granted) {
        return site == null ? granted : Set.of(site);
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
