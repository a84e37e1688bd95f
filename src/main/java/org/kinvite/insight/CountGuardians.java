package org.kinvite.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Turns what is known of guardians into figures. Everyone counts once in each part of the agency. */
final class CountGuardians {

    private final Weeks weeks;
    private final List<Instant> beginnings;
    private final Map<Part, CountOfPart> parts = new HashMap<>();

    private CountGuardians(Weeks weeks) {
        this.weeks = weeks;
        this.beginnings = weeks.beginnings();
    }

    /** Their figures of now and of each of {@code weeks}. */
    static List<Figure> count(Collection<GuardianFacts> guardians, Weeks weeks) {
        var count = new CountGuardians(weeks);
        guardians.forEach(count::add);
        return count.parts.values().stream().flatMap(CountOfPart::figures).toList();
    }

    private void add(GuardianFacts guardian) {
        var wasRegistered = new boolean[beginnings.size()];
        for (int n = 0; n < wasRegistered.length; n++) {
            wasRegistered[n] = guardian.wasRegistered(beginnings.get(n));
        }
        var stage = guardian.stage();
        around(guardian).forEach((part, stays) -> {
            var count = parts.computeIfAbsent(part, unknown -> new CountOfPart(part, weeks));
            if (stays.stream().anyMatch(Stay::isNow)) {
                count.addNow(stage);
            }
            count.addPast(stays, wasRegistered);
            if (part.classroom() == Part.ALL) {
                guardian.invitations().stream()
                        .filter(belongsTo(part, stays))
                        .forEach(invitation -> count.add(invitation, guardian.language()));
            }
        });
    }

    private static Map<Part, List<Stay>> around(GuardianFacts guardian) {
        return guardian.stays().stream()
                .flatMap(stay -> Part.around(stay.site(), stay.program(), stay.classroom())
                        .map(part -> Map.entry(part, stay)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** An invitation is its site's, and of the program in which the student was at that time; nobody asks by classroom. */
    private static Predicate<PastInvitation> belongsTo(Part part, List<Stay> stays) {
        return invitation -> invitation.site() == part.site()
                && (part.isWholeSite() || stays.stream().anyMatch(stay -> stay.covers(day(invitation))));
    }

    private static LocalDate day(PastInvitation invitation) {
        return Weeks.dayOf(invitation.invitedAt());
    }
}
