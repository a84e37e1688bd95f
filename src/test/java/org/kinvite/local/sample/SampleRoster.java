package org.kinvite.local.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import org.kinvite.local.sample.Household.Adult;
import org.kinvite.local.sample.Household.Child;
import org.kinvite.local.sample.Household.Stay;

/** The rows of students, enrollments and guardians, as their INSERTs want them. The same seed makes the same rows. */
record SampleRoster(List<Object[]> students, List<Object[]> enrollments, List<Object[]> guardians) {

    /** Rows that Spring Data shall update: it takes an aggregate of version 0 for one that was never saved. */
    static final int SAVED_ONCE = 1;

    private static final String ENROLLED_ON = "2025-08-25";
    private static final String FIRST_ENROLLED_ON = "2024-08-26";

    static SampleRoster of(long seed) {
        var roster = new SampleRoster(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var known = SamplePeople.families();
        known.forEach(roster::add);
        var random = new Random(seed);
        var mailboxes = new Mailboxes(random);
        known.stream().flatMap(Household::adults).map(Adult::email).forEach(mailboxes::take);
        var names = new EnumMap<Heritage, Names>(Heritage.class);
        for (var site : SampleSite.values()) {
            var children = site.students() - enrolled(known, site, false);
            var withoutB = site.withoutB() - enrolled(known, site, true);
            new Families(site, random, mailboxes, names).of(children, withoutB).forEach(roster::add);
        }
        return roster;
    }

    private static int enrolled(List<Household> known, SampleSite site, boolean withoutB) {
        return (int) known.stream()
                .filter(h -> !withoutB || h.b() == null)
                .flatMap(h -> h.children().stream())
                .flatMap(c -> c.stays().stream())
                .filter(stay -> stay.endedOn() == null && stay.site() == site)
                .count();
    }

    private void add(Household household) {
        for (var child : household.children()) {
            var student = add(child);
            add(student, "A", household.a());
            if (household.b() != null) {
                add(student, "B", household.b());
            }
            household.others().forEach(other -> add(student, null, other));
        }
    }

    private long add(Child child) {
        var id = 1001L + students.size();
        students.add(new Object[] {id, SampleAgency.AGENCY, child.firstName(), child.lastName(), SAVED_ONCE});
        for (var stay : child.stays()) {
            enrollments.add(row(id, stay));
        }
        return id;
    }

    private Object[] row(long student, Stay stay) {
        return new Object[] {
            20001L + enrollments.size(),
            student,
            stay.site().id(),
            SampleAgency.PROGRAMS.get(stay.program()).id(),
            stay.site().classroomId(stay.classroom()),
            stay.endedOn() == null ? ENROLLED_ON : FIRST_ENROLLED_ON,
            stay.endedOn(),
            SAVED_ONCE
        };
    }

    private void add(long student, String slot, Adult adult) {
        guardians.add(new Object[] {
            10001L + guardians.size(),
            student,
            slot,
            adult.firstName(),
            adult.lastName(),
            adult.relationship(),
            adult.language(),
            adult.preferred().name(),
            adult.email(),
            adult.cellPhone(),
            SAVED_ONCE
        });
    }
}
