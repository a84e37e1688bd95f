package org.kinvite.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The metrics that the alert rules and the dashboard in {@code docker/monitoring} ask for. */
public final class NamedMetrics {

    private static final Path MONITORING = Path.of("docker", "monitoring");

    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"");

    /** What has a name in PromQL and is no metric: labels between braces or after by, durations, numbers. */
    private static final Pattern NO_NAMES = Pattern.compile("\\{[^}]*}"
            + "|\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)"
            + "|\\[[^]]*]|\\b[0-9][0-9.a-z]*\\b");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\w*\\s*\\()");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");

    /** Scraping makes it, whatever is scraped. */
    private static final String UP = "up";

    private NamedMetrics() {}

    public static Set<String> ofAlerts() throws IOException {
        return names(alerts().findValuesAsText("expr"));
    }

    public static Set<String> ofDashboard() throws IOException {
        var file = MONITORING.resolve(Path.of("grafana", "dashboards", "kinvite.json"));
        return names(new ObjectMapper().readTree(file.toFile()).findValuesAsText("expr"));
    }

    static JsonNode alerts() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readTree(MONITORING.resolve("alerts.yaml").toFile());
    }

    private static Set<String> names(List<String> expressions) {
        return expressions.stream().flatMap(e -> in(e).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> in(String expression) {
        return NAME.matcher(NO_NAMES.matcher(TEXTS.matcher(expression).replaceAll(" "))
                        .replaceAll(" "))
                .results()
                .map(found -> found.group())
                .filter(name -> !OPERATORS.contains(name) && !name.equals(UP))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
