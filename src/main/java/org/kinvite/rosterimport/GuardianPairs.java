package org.kinvite.rosterimport;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;

/**
 * Who of a student's guardians in the files is who on file. The source's id decides; without one the name does; and a new
 * name in the same place is the same person only if first name, email or phone stayed. Anyone else is another person,
 * who must not inherit an account. Nobody is an erased guardian.
 */
final class GuardianPairs {

    private final Map<StagedGuardian, KnownGuardian> pairs = new IdentityHashMap<>();
    private final List<KnownGuardian> left;

    private GuardianPairs(List<KnownGuardian> known) {
        left = new ArrayList<>(known);
    }

    static GuardianPairs of(List<StagedGuardian> staged, List<KnownGuardian> known) {
        var pairs = new GuardianPairs(known);
        pairs.match(
                staged,
                (s, k) -> s.sourceKey() != null
                        && (s.sourceKey().equals(k.sourceKey()) || OwnIds.isOf(s.sourceKey(), k.id())));
        pairs.match(staged, (s, k) -> mayBeSame(s, k) && sameName(s, k));
        pairs.match(
                staged,
                (s, k) -> mayBeSame(s, k) && s.slot() != null && s.slot().equals(k.slot()) && samePerson(s, k));
        return pairs;
    }

    /** Null for someone new. */
    KnownGuardian known(StagedGuardian staged) {
        return pairs.get(staged);
    }

    /** Those on file whom the files do not name. */
    List<KnownGuardian> unnamed() {
        return left;
    }

    private void match(List<StagedGuardian> staged, BiPredicate<StagedGuardian, KnownGuardian> same) {
        for (var guardian : staged) {
            if (!pairs.containsKey(guardian)) {
                left.stream()
                        .filter(known -> !known.isErased() && same.test(guardian, known))
                        .findFirst()
                        .ifPresent(known -> {
                            pairs.put(guardian, known);
                            left.remove(known);
                        });
            }
        }
    }

    /** Two ids are two people. */
    private static boolean mayBeSame(StagedGuardian staged, KnownGuardian known) {
        return staged.sourceKey() == null || known.sourceKey() == null;
    }

    private static boolean sameName(StagedGuardian staged, KnownGuardian known) {
        return folded(staged.firstName()).equals(folded(known.firstName()))
                && folded(staged.lastName()).equals(folded(known.lastName()));
    }

    private static boolean samePerson(StagedGuardian staged, KnownGuardian known) {
        return folded(staged.firstName()).equals(folded(known.firstName()))
                || sameContact(staged.contact(), known.contact())
                || sameContact(staged.contact(), known.last());
    }

    private static boolean sameContact(Contact staged, Contact known) {
        return known != null && (same(staged.email(), known.email()) || same(staged.cellPhone(), known.cellPhone()));
    }

    private static boolean same(String one, String other) {
        return Contact.kept(one) != null && Objects.equals(one, other);
    }

    private static String folded(String name) {
        return NaturalKey.folded(name);
    }
}
