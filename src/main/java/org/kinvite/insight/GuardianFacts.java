package org.kinvite.insight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What is known of a guardian as seen from one site: where the student is, and which accounts and invitations there were. */
final class GuardianFacts {

    /**
     * A tie to a family account.
     *
     * @param unlinkedAt null while it holds
     */
    record Tie(Instant linkedAt, Instant unlinkedAt) {

        boolean holds() {
            return unlinkedAt == null;
        }

        boolean heldAt(Instant moment) {
            return linkedAt.isBefore(moment) && (unlinkedAt == null || !unlinkedAt.isBefore(moment));
        }
    }

    private final String language;
    private final List<Stay> stays = new ArrayList<>(1);
    private final List<Tie> ties = new ArrayList<>(1);
    private final List<PastInvitation> invitations = new ArrayList<>(1);

    GuardianFacts(String language) {
        this.language = Objects.requireNonNull(language);
    }

    void add(Stay stay) {
        stays.add(stay);
    }

    /** What was added before does not count twice: a question by stays brings it once for each. */
    void add(Tie tie) {
        if (!ties.contains(tie)) {
            ties.add(tie);
        }
    }

    /** As {@link #add(Tie)}. */
    void add(PastInvitation invitation) {
        if (!invitations.contains(invitation)) {
            invitations.add(invitation);
        }
    }

    String language() {
        return language;
    }

    List<Stay> stays() {
        return stays;
    }

    List<PastInvitation> invitations() {
        return invitations;
    }

    boolean wasRegistered(Instant moment) {
        return ties.stream().anyMatch(tie -> tie.heldAt(moment));
    }

    /** As Parent Accounts has it: a family account first, then an open invitation, then the last one that ended. */
    Stage stage() {
        if (ties.stream().anyMatch(Tie::holds)) {
            return Stage.REGISTERED;
        }
        return invitations.stream()
                .max(Comparator.comparing(PastInvitation::isOpen).thenComparing(PastInvitation::id))
                .map(PastInvitation::stage)
                .orElse(Stage.NOT_INVITED);
    }
}
