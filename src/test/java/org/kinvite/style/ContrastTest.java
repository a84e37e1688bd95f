package org.kinvite.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2: 4.5 for words (1.4.3), 3 for the edges of what can be pressed or typed into (1.4.11); by day and by night. */
class ContrastTest {

    private static final double WORDS = 4.5;
    private static final double EDGES = 3;

    @ParameterizedTest
    @CsvSource({
        "ink, ground",
        "ink, surface",
        "ink, accent-soft",
        "ink, quiet-soft",
        "quiet, ground",
        "quiet, surface",
        "quiet, accent-soft",
        "quiet, quiet-soft",
        "quiet, going-soft",
        "link, ground",
        "link, surface",
        "link, accent-soft",
        "link, going-soft",
        "accent, ground",
        "accent, surface",
        "accent, accent-soft",
        "accent-strong, accent-soft",
        "on-accent, accent",
        "on-accent, accent-strong",
        "on-bad, bad",
        "on-bad, bad-strong",
        "good, good-soft",
        "going, going-soft",
        "warning, warning-soft",
        "bad, bad-soft",
        "bad, surface",
        "bad, ground"
    })
    void wordsCanBeRead(String words, String ground) {
        assertThat(contrasts(words, ground))
                .allSatisfy(contrast -> assertThat(contrast).isGreaterThan(WORDS));
    }

    @ParameterizedTest
    @CsvSource({"edge, surface", "edge, ground", "accent, surface", "chosen, surface", "chosen, accent-soft"})
    void whatCanBePressedHasAnEdge(String edge, String ground) {
        assertThat(contrasts(edge, ground))
                .allSatisfy(contrast -> assertThat(contrast).isGreaterThan(EDGES));
    }

    @Test
    void blackOnWhiteIsTheMost() {
        assertThat(contrast("#000000", "#ffffff")).isCloseTo(21, within(0.01));
        assertThat(contrast("#ffffff", "#ffffff")).isCloseTo(1, within(0.01));
    }

    private static Stream<Double> contrasts(String one, String other) {
        return Stylesheets.themes().map(theme -> contrast(colour(theme, one), colour(theme, other)));
    }

    private static String colour(Map<String, String> theme, String name) {
        return theme.get("--kv-" + name);
    }

    private static double contrast(String one, String other) {
        var lighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int at) {
        var part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
