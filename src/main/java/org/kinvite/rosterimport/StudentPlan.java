package org.kinvite.rosterimport;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kinvite.rosterimport.KnownStudent.KnownEnrollment;

/**
 * What an import does to one student: the dry run counts it, applying carries it out.
 *
 * @param known null for a new student
 * @param enroll where the student comes to
 * @param end the enrollments that end, at sites that the files speak of
 * @param removed who is no longer Parent/Guardian A or B
 */
record StudentPlan(
        StagedStudent staged,
        KnownStudent known,
        List<StagedEnrollment> enroll,
        List<KnownEnrollment> end,
        List<GuardianPlan> guardians,
        List<KnownGuardian> removed) {

    /**
     * @param coveredSites the sites that the files speak of; what is elsewhere stays as it is
     * @param slots of which the files speak
     */
    static StudentPlan of(
            StagedStudent staged,
            KnownStudent known,
            Set<Long> coveredSites,
            Set<String> slots,
            boolean replaceMended) {
        var current = known == null ? List.<KnownEnrollment>of() : known.enrollments();
        var places = current.stream().map(KnownEnrollment::place).toList();
        var pairs = GuardianPairs.of(staged.guardians(), known == null ? List.of() : known.guardians());
        var removed = staged.guardians().isEmpty()
                ? List.<KnownGuardian>of()
                : pairs.unnamed().stream()
                        .filter(guardian -> guardian.slot() != null && slots.contains(guardian.slot()))
                        .toList();
        return new StudentPlan(
                staged,
                known,
                staged.enrollments().stream()
                        .distinct()
                        .filter(place -> !places.contains(place))
                        .toList(),
                current.stream()
                        .filter(enrollment ->
                                coveredSites.contains(enrollment.place().siteId()))
                        .filter(enrollment -> !staged.enrollments().contains(enrollment.place()))
                        .toList(),
                plans(staged, pairs, removed, replaceMended),
                removed);
    }

    private static List<GuardianPlan> plans(
            StagedStudent staged, GuardianPairs pairs, List<KnownGuardian> removed, boolean replaceMended) {
        var taken = new HashSet<String>();
        pairs.unnamed().stream()
                .filter(guardian -> guardian.slot() != null && !removed.contains(guardian))
                .forEach(guardian -> taken.add(guardian.slot()));
        // whoever is A or B already stays so, whatever the order of the files
        staged.guardians().forEach(guardian -> {
            var kept = keptSlot(guardian, pairs.known(guardian));
            if (kept != null) {
                taken.add(kept);
            }
        });
        var plans = new ArrayList<GuardianPlan>();
        for (var guardian : staged.guardians()) {
            var kept = keptSlot(guardian, pairs.known(guardian));
            var slot = kept != null || !guardian.eligible() ? kept : free(taken);
            plans.add(GuardianPlan.of(guardian, pairs.known(guardian), slot, replaceMended));
        }
        return plans;
    }

    private static String keptSlot(StagedGuardian guardian, KnownGuardian known) {
        if (guardian.slot() != null) {
            return guardian.slot();
        }
        return guardian.eligible() && known != null ? known.slot() : null;
    }

    private static String free(Set<String> taken) {
        return List.of("A", "B").stream().filter(taken::add).findFirst().orElse(null);
    }

    boolean isNew() {
        return known == null;
    }

    boolean renames() {
        return known != null
                && !(staged.firstName().equals(known.firstName())
                        && staged.lastName().equals(known.lastName()));
    }

    /** The sites at which the student is no longer enrolled. */
    List<Long> sitesLeft() {
        return end.stream()
                .map(enrollment -> enrollment.place().siteId())
                .distinct()
                .filter(site -> staged.enrollments().stream().noneMatch(place -> place.siteId() == site))
                .toList();
    }

    Map<Tally, Integer> counts() {
        var counts = new EnumMap<Tally, Integer>(Tally.class);
        var student = isNew()
                ? Tally.STUDENTS_ADDED
                : renames() || !enroll.isEmpty() || !end.isEmpty() ? Tally.STUDENTS_CHANGED : Tally.STUDENTS_UNCHANGED;
        counts.put(student, 1);
        for (var guardian : guardians) {
            var what = guardian.isNew()
                    ? Tally.GUARDIANS_ADDED
                    : guardian.changes() ? Tally.GUARDIANS_CHANGED : Tally.GUARDIANS_UNCHANGED;
            counts.merge(what, 1, Integer::sum);
            if (!guardian.mended().isEmpty()) {
                counts.merge(Tally.MENDED_BY_STAFF, 1, Integer::sum);
            }
        }
        counts.merge(Tally.GUARDIANS_REMOVED, removed.size(), Integer::sum);
        return counts;
    }
}
