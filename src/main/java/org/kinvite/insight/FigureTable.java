package org.kinvite.insight;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kinvite.insight.Figure.Kind;

/** A table of figures for a spreadsheet: what each row says of a part of the agency. */
public enum FigureTable {
    /** How each site, program and classroom stands now. */
    PLACES {
        @Override
        Stream<String> columns() {
            return Stream.concat(
                    Stream.of("guardians"),
                    Stream.concat(Stream.of(Stage.values()).map(Stage::name), Stream.of("rate")));
        }

        @Override
        Stream<List<Object>> rows(List<Figure> ofPart, Locale locale) {
            var standing = Standing.of(ofPart.stream());
            var stages = standing.rows().stream().map(row -> (Object) row.guardians());
            return standing.all() == 0
                    ? Stream.empty()
                    : Stream.of(
                            Stream.of(Stream.of((Object) standing.all()), stages, Stream.of((Object) standing.rate()))
                                    .flatMap(part -> part)
                                    .toList());
        }
    },
    /** The registration rate of each of them as each week began. */
    WEEKS {
        @Override
        Stream<String> columns() {
            return Stream.of("week", "guardians", "REGISTERED", "rate");
        }

        @Override
        Stream<List<Object>> rows(List<Figure> ofPart, Locale locale) {
            return Trend.of(ofPart.stream(), Standing.NOBODY).points().stream()
                    .map(week -> List.of(week.week(), week.guardians(), week.registered(), week.rate()));
        }
    },
    /** The invitations of each site and program by week: once by channel, once by language. */
    INVITATIONS {
        @Override
        Stream<String> columns() {
            return Stream.of("week", "channel", "language", "invited", "registered");
        }

        @Override
        Stream<List<Object>> rows(List<Figure> ofPart, Locale locale) {
            return ofPart.stream()
                    .filter(figure -> figure.kind() == Kind.CHANNEL || figure.kind() == Kind.LANGUAGE)
                    .sorted(Comparator.comparing(Figure::week)
                            .thenComparing(Figure::kind)
                            .thenComparing(Figure::detail))
                    .map(figure -> List.of(
                            figure.week(),
                            figure.kind() == Kind.CHANNEL ? figure.detail() : "",
                            figure.kind() == Kind.LANGUAGE
                                    ? Locale.forLanguageTag(figure.detail()).getDisplayLanguage(locale)
                                    : "",
                            figure.counted(),
                            figure.registered()));
        }
    };

    /** The keys of what stands above its columns, after those that name the part. */
    abstract Stream<String> columns();

    abstract Stream<List<Object>> rows(List<Figure> ofPart, Locale locale);
}
