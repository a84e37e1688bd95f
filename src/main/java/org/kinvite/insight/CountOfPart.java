package org.kinvite.insight;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kinvite.insight.Figure.Kind;

/** Counts up what there is of one part of an agency. */
final class CountOfPart {

    private record Of(Kind kind, LocalDate week, String detail) {}

    private final Part part;
    private final Weeks weeks;
    private final Map<Stage, Integer> now = new EnumMap<>(Stage.class);
    private final int[] guardians;
    private final int[] registered;
    private final Map<Of, int[]> invitations = new HashMap<>();

    CountOfPart(Part part, Weeks weeks) {
        this.part = part;
        this.weeks = weeks;
        this.guardians = new int[weeks.mondays().size()];
        this.registered = new int[guardians.length];
    }

    void addNow(Stage stage) {
        now.merge(stage, 1, Integer::sum);
    }

    /** @param wasRegistered by the number of the week */
    void addPast(List<Stay> stays, boolean[] wasRegistered) {
        for (int n = 0; n < guardians.length; n++) {
            var monday = weeks.mondays().get(n);
            if (stays.stream().anyMatch(stay -> stay.covers(monday))) {
                guardians[n]++;
                registered[n] += wasRegistered[n] ? 1 : 0;
            }
        }
    }

    void add(PastInvitation invitation, String language) {
        var week = Weeks.weekOf(invitation.invitedAt());
        if (!weeks.contains(week) || !invitation.counts()) {
            return;
        }
        add(new Of(Kind.CHANNEL, week, invitation.channel()), invitation.isRegistered());
        add(new Of(Kind.LANGUAGE, week, language), invitation.isRegistered());
        if (invitation.isRegistered()) {
            add(new Of(Kind.WAIT, week, Waits.bucket(invitation.took())), true);
        }
    }

    private void add(Of of, boolean isRegistered) {
        var amounts = invitations.computeIfAbsent(of, unknown -> new int[2]);
        amounts[0]++;
        amounts[1] += isRegistered ? 1 : 0;
    }

    Stream<Figure> figures() {
        var standing = now.entrySet().stream()
                .map(stage -> new Figure(
                        part,
                        Kind.STANDING,
                        weeks.present(),
                        stage.getKey().name(),
                        stage.getValue(),
                        stage.getKey() == Stage.REGISTERED ? stage.getValue() : 0));
        var past = IntStream.range(0, guardians.length)
                .filter(n -> guardians[n] > 0)
                .mapToObj(n -> new Figure(part, Kind.WEEK, weeks.mondays().get(n), "", guardians[n], registered[n]));
        var asked = invitations.entrySet().stream()
                .map(of -> new Figure(
                        part,
                        of.getKey().kind(),
                        of.getKey().week(),
                        of.getKey().detail(),
                        of.getValue()[0],
                        of.getValue()[1]));
        return Stream.of(standing, past, asked).flatMap(figures -> figures);
    }
}
