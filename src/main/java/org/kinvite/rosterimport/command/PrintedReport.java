package org.kinvite.rosterimport.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.Locale;
import org.kinvite.rosterimport.ImportDetails;
import org.kinvite.rosterimport.ImportReport;
import org.kinvite.rosterimport.Outcome;
import org.kinvite.rosterimport.WriteReport;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A report for people to read, or as JSON for whatever watches the nightly import. */
@Component
class PrintedReport {

    private final ImportDetails details;
    private final WriteReport writeReport;
    private final MessageSource texts;
    private final ObjectMapper json;

    PrintedReport(ImportDetails details, WriteReport writeReport, MessageSource texts, ObjectMapper json) {
        this.details = details;
        this.writeReport = writeReport;
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
        report.counts().forEach((what, amount) -> out.println("  " + text("tally." + what) + ": " + amount));
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
        try {
            return json.writeValueAsString(writeReport.write(report, outcome, Integer.MAX_VALUE));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(String key) {
        return texts.getMessage("rosterimport." + key, null, Locale.ENGLISH);
    }
}
