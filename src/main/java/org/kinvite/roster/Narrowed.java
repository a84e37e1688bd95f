package org.kinvite.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kinvite.kernel.Typed;

/** What a search leaves of {@code site_enrollment e}, as conditions and their parameters. */
record Narrowed(String conditions, Map<String, Object> params) {

    /** By everything but the name. */
    static Narrowed by(EnrollmentSearch search, Set<Long> sites) {
        return new Narrowed(
                        "e.site_id IN (:sites) AND e.ended_on IS " + (search.isForEnded() ? "NOT NULL" : "NULL"),
                        Map.of("sites", sites))
                .andIsIn("program", search.program())
                .andIsIn("classroom", search.classroom());
    }

    /** By words too that each stand somewhere in the first or last name of {@code student s}. */
    Narrowed andNamed(List<String> words) {
        var narrowed = this;
        for (var word : words) {
            var name = "word" + narrowed.params.size();
            narrowed = narrowed.and(
                    "(s.first_name LIKE :%1$s ESCAPE '!' OR s.last_name LIKE :%1$s ESCAPE '!')".formatted(name),
                    name,
                    new Typed(word).anywhere());
        }
        return narrowed;
    }

    private Narrowed andIsIn(String place, Long id) {
        return id == null ? this : and("e.%1$s_id = :%1$s".formatted(place), place, id);
    }

    private Narrowed and(String condition, String name, Object value) {
        var more = new HashMap<>(params);
        more.put(name, value);
        return new Narrowed(conditions + " AND " + condition, more);
    }
}
