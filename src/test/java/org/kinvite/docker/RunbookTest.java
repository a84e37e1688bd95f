package org.kinvite.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kinvite.reconciliation.FindingKind;
import org.kinvite.task.TaskKind;

/** Whoever is woken at night finds a chapter that says what to do. */
class RunbookTest {

    private static final Path PAGE = Path.of("docs", "operations.md");
    private static final Pattern HEADING = Pattern.compile("^#{2,4} (.+)$", Pattern.MULTILINE);

    @Test
    void everyAlertLeadsToAChapterOfItsName() throws IOException {
        var chapters = chapters();
        var alerts = alerts();

        assertThat(alerts).hasSizeGreaterThan(15).allSatisfy(alert -> {
            var name = alert.get("alert").asText();
            assertThat(chapters).contains(name);
            assertThat(alert.at("/annotations/runbook").asText()).isEqualTo("docs/operations.md#" + anchor(name));
            assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
            assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning", "info");
        });
    }

    @Test
    void noChapterOfTheRunbookIsOfAnAlertThatIsGone() throws IOException {
        var names = alerts().stream().map(alert -> alert.get("alert").asText()).toList();

        assertThat(chapters())
                .filteredOn(chapter -> chapter.matches("(Kinvite|Camunda)[A-Z]\\w+"))
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void everyKindOfFindingAndOfTaskHasAChapter() throws IOException {
        assertThat(chapters())
                .containsAll(
                        Stream.of(FindingKind.values()).map(FindingKind::name).toList())
                .containsAll(Stream.of(TaskKind.values()).map(TaskKind::name).toList());
    }

    @Test
    void everyLinkWithinThePageLeadsToAHeading() throws IOException {
        var anchors = chapters().stream().map(RunbookTest::anchor).toList();

        assertThat(Pattern.compile("]\\(#([^)]+)\\)")
                        .matcher(Files.readString(PAGE))
                        .results()
                        .map(link -> link.group(1)))
                .isNotEmpty()
                .isSubsetOf(anchors);
    }

    private static List<JsonNode> alerts() throws IOException {
        return NamedMetrics.alerts().findParents("alert");
    }

    private static List<String> chapters() throws IOException {
        return HEADING.matcher(Files.readString(PAGE))
                .results()
                .map(heading -> heading.group(1).strip())
                .toList();
    }

    /** As Git hosts make it. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
