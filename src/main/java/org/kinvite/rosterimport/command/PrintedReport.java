package org.kinvite.rosterimport.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kinvite.rosterimport.ImportDetails;
import org.kinvite.rosterimport.ImportReport;
import org.kinvite.rosterimport.ImportState;
import org.kinvite.rosterimport.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A report for people to read, or as JSON for whatever watches the nightly import. */
@Component
class PrintedReport {

    private final ImportDetails details;
    private final MessageSource texts;
    private final ObjectMapper json;

    PrintedReport(ImportDetails details, MessageSource texts, ObjectMapper json) {
        this.details = details;
        this.texts = texts;
        this.json = json;
    }

    void print(ImportReport report, Outcome outcome, boolean asJson, PrintStream out) {
        if (asJson) {
            out.println(asJson(report, outcome));
        } else {
            asText(report, out);
        }
        out.flush();
    }

    private void asText(ImportReport report, PrintStream out) {
        out.println("Import " + report.id() + " of " + report.files() + ": " + text("state." + report.state()));
        if (report.refusal() != null) {
            out.println(text("refusal." + report.refusal()) + " "
                    + (report.refusalDetail() == null ? "" : report.refusalDetail()) + " "
                    + text("refusal." + report.refusal() + ".mend"));
        }
        counts(report).forEach((what, amount) -> out.println("  " + text("tally." + what) + ": " + amount));
        if (report.problems() > 0) {
            out.println(text("problems") + ": " + report.problems());
        }
        details.forEachProblem(
                report.id(),
                problem -> out.println("  " + problem.file() + ":" + problem.line() + " " + problem.field() + " '"
                        + problem.value() + "' "
                        + text("severity." + problem.reason().severity()) + ": "
                        + text("reason." + problem.reason()) + " " + text("mend." + problem.reason())));
    }

    private String asJson(ImportReport report, Outcome outcome) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("import", Long.toString(report.id()));
        answer.put("outcome", outcome);
        answer.put("state", report.state());
        answer.put("files", report.files());
        answer.put("refusal", report.refusal());
        answer.put("refusalDetail", report.refusalDetail());
        answer.put("counts", counts(report));
        answer.put("problemCount", report.problems());
        answer.put("problems", problems(report.id()));
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Map<String, Object>> problems(long importId) {
        var problems = new ArrayList<Map<String, Object>>();
        details.forEachProblem(importId, problem -> problems.add(asMap(problem)));
        return problems;
    }

    private Map<String, Object> asMap(Problem problem) {
        var map = new LinkedHashMap<String, Object>();
        map.put("severity", problem.reason().severity());
        map.put("file", problem.file());
        map.put("line", problem.line());
        map.put("field", problem.field());
        map.put("value", problem.value());
        map.put("reason", problem.reason());
        map.put("why", text("reason." + problem.reason()));
        map.put("mend", text("mend." + problem.reason()));
        return map;
    }

    private static Map<?, Integer> counts(ImportReport report) {
        return report.state() == ImportState.APPLIED ? report.applied() : report.planned();
    }

    private String text(String key) {
        return texts.getMessage("rosterimport." + key, null, Locale.ENGLISH);
    }
}
