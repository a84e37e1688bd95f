package org.kinvite.insight;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kinvite.insight.Figure.Kind;

/** How many guardians stand in each stage now. */
public record Standing(Map<Stage, Integer> guardians) {

    public static final Standing NOBODY = new Standing(Map.of());

    /** One stage of the funnel. */
    public record Row(Stage stage, int guardians, int percent) {}

    static Standing of(Stream<Figure> figures) {
        var all = new EnumMap<Stage, Integer>(Stage.class);
        figures.filter(figure -> figure.kind() == Kind.STANDING)
                .forEach(figure -> all.merge(Stage.valueOf(figure.detail()), figure.counted(), Integer::sum));
        return new Standing(all);
    }

    /** Everyone, each guardian once at each site. */
    public int all() {
        return guardians.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int in(Stage stage) {
        return guardians.getOrDefault(stage, 0);
    }

    public int registered() {
        return in(Stage.REGISTERED);
    }

    /** Whether everyone still waits for a first invitation. */
    public boolean isUntouched() {
        return in(Stage.NOT_INVITED) == all();
    }

    /** The registration rate, in percent. */
    public int rate() {
        return Percent.of(registered(), all());
    }

    /** The funnel, each stage with its share of all. */
    public List<Row> rows() {
        return Arrays.stream(Stage.values())
                .map(stage -> new Row(stage, in(stage), Percent.of(in(stage), all())))
                .toList();
    }
}
