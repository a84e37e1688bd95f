package org.kinvite.faults.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kinvite.faults.matrix.Count;
import org.kinvite.faults.provider.Accepted;
import org.kinvite.faults.stack.Installation;

/** Compares what the providers took for a cohort with whom staff invited, with the ledger and with the tasks. */
public final class Reckoning {

    private final Cohort cohort;
    private final Installation installation;
    private final Set<Long> invited;

    private Reckoning(Cohort cohort, Installation installation, Set<Long> invited) {
        this.cohort = cohort;
        this.installation = installation;
        this.invited = invited;
    }

    /** All of the cohort were invited. */
    public static Reckoning of(Cohort cohort, Installation installation) {
        return new Reckoning(cohort, installation, Set.copyOf(cohort.guardians()));
    }

    private Book book() {
        return Book.of(cohort, installation.database().asked());
    }

    /** How many have neither a message nor a task at this moment. */
    public int inFlight() {
        return lost(book()).size();
    }

    /** What else the database knows of the cohort. */
    public Traces traces() {
        return new Traces(cohort, installation.database().asked());
    }

    /** What the providers took for this cohort, oldest first. */
    public List<Accepted> messages() {
        return book().ofCohort(taken());
    }

    /** Whether everybody has a message or a task, and nothing is under way any more. */
    public boolean isSettled() {
        var book = book();
        return book.underWay() == 0 && lost(book).isEmpty();
    }

    /** Counts now. @param inFlight what it was when the fault came */
    public Count count(int inFlight) {
        var book = book();
        var messages = book.ofCohort(taken());
        var misdirected = messages.stream()
                .filter(message -> !book.isContactOf(
                        book.guardianOf(message).orElseThrow(), message.channel(), message.recipient()))
                .count();
        var first = new HashMap<String, Set<String>>();
        int duplicates = 0;
        int recognised = 0;
        for (var message : messages) {
            var seen = first.computeIfAbsent(sendOf(message, book), send -> new HashSet<>());
            if (!seen.isEmpty()) {
                duplicates++;
                recognised += seen.contains(message.providerId()) ? 1 : 0;
            }
            seen.add(message.providerId());
        }
        return new Count(inFlight, lost(book).size(), (int) misdirected, duplicates, recognised);
    }

    /** Where ledger and providers do not say the same, in words; empty when they agree. */
    public List<String> disagreements() {
        var book = book();
        var taken = taken().stream().map(Accepted::ledgerId).collect(Collectors.toSet());
        return book.ledger().values().stream()
                .filter(entry -> entry.isAccepted() != taken.contains(entry.id()))
                .map(entry -> "message %d is %s, %s by a provider"
                        .formatted(entry.id(), entry.state(), taken.contains(entry.id()) ? "taken" : "not taken"))
                .toList();
    }

    private static String sendOf(Accepted message, Book book) {
        var entry = book.ledger().get(message.ledgerId());
        return book.guardianOf(message).orElseThrow() + " " + (entry == null ? "?" : entry.purposeAndAttempt());
    }

    private Set<Long> lost(Book book) {
        var lost = new HashSet<>(invited);
        lost.removeAll(book.withTask());
        book.ofCohort(taken())
                .forEach(message -> lost.remove(book.guardianOf(message).orElseThrow()));
        return lost;
    }

    private List<Accepted> taken() {
        return installation.providers().accepted();
    }

    /** What is not settled, in words, for whoever looks for the reason. */
    public String unsettled() {
        var book = book();
        return "%d under way, without message or task: %s".formatted(book.underWay(), lost(book));
    }
}
