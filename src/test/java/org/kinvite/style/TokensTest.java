package org.kinvite.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every stylesheet takes its values from tokens.css, so that one place decides what Kinvite looks like. */
class TokensTest {

    private static final Pattern VALUE_OF_ITS_OWN =
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b(?![^{};]*\\{)|\\b(?:rgb|hsl)a?\\(|font-size:\\s*[\\d.]+(?:px|pt)");
    private static final Pattern TOKEN = Pattern.compile("--kv-[\\w-]+:[^;]+;");
    private static final Pattern USED = Pattern.compile("var\\((--kv-[\\w-]+)");

    @ParameterizedTest
    @MethodSource("org.kinvite.style.Stylesheets#others")
    void coloursStandInTheTokensAlone(Path stylesheet) {
        var rules = TOKEN.matcher(Stylesheets.text(stylesheet)).replaceAll("");

        assertThat(VALUE_OF_ITS_OWN.matcher(rules).results().map(MatchResult::group))
                .isEmpty();
    }

    /** A stylesheet that must do without another request may repeat them. */
    @ParameterizedTest
    @MethodSource("org.kinvite.style.Stylesheets#others")
    void whoeverRepeatsAColourRepeatsItsValue(Path stylesheet) {
        Stylesheets.values(Stylesheets.text(stylesheet)).forEach((name, value) -> {
            if (VALUE_OF_ITS_OWN.matcher(value).find()) {
                assertThat(value)
                        .as(name)
                        .isIn(Stylesheets.day().get(name), Stylesheets.night().get(name));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a { color: #1f6b64; }", "a { background: rgb(0 0 0 / 8%); }", "a { font-size: 14px; }"})
    void aValueOfItsOwnIsFound(String css) {
        assertThat(VALUE_OF_ITS_OWN.matcher(css).find()).isTrue();
    }

    @Test
    void everyTokenThatIsUsedExists() {
        var known = Stylesheets.day().keySet();
        var used = new TreeSet<String>();
        Stylesheets.others()
                .forEach(sheet ->
                        USED.matcher(Stylesheets.text(sheet)).results().forEach(use -> used.add(use.group(1))));

        assertThat(used).hasSizeGreaterThan(30);
        assertThat(used.stream().filter(Predicate.not(known::contains))).isEmpty();
    }

    /** Families without a script see it by night too. */
    @Test
    void theNightIsTheSameWithAndWithoutAScript() {
        assertThat(Stylesheets.nightWithoutScript())
                .isEqualTo(Stylesheets.night())
                .hasSizeGreaterThan(20);
    }

    @Test
    void everyColourOfTheDayHasItsColourOfTheNight() {
        var colours = new TreeSet<String>();
        Stylesheets.day().forEach((name, value) -> {
            if (value.contains("#") || value.contains("rgb(")) {
                colours.add(name);
            }
        });

        assertThat(Stylesheets.night().keySet()).isEqualTo(colours);
    }
}
