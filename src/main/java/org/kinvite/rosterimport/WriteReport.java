package org.kinvite.rosterimport;

import java.util.List;
import java.util.Locale;
import org.kinvite.rosterimport.WrittenReport.WrittenProblem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the report of an import for programs, in English. */
@Component
public class WriteReport {

    private final ImportDetails details;
    private final MessageSource texts;

    public WriteReport(ImportDetails details, MessageSource texts) {
        this.details = details;
        this.texts = texts;
    }

    /**
     * Writes it; callers have checked that the import is the reader's.
     *
     * @param outcome null while it is under way
     * @param most how many problems are listed
     */
    public WrittenReport write(ImportReport report, Outcome outcome, int most) {
        return new WrittenReport(
                Long.toString(report.id()),
                outcome,
                report.state(),
                report.percent(),
                report.files(),
                report.refusal(),
                report.refusalDetail(),
                report.counts(),
                report.problems(),
                problems(report.id(), most));
    }

    private List<WrittenProblem> problems(long importId, int most) {
        return details.problems(importId, 0, most).stream().map(this::inWords).toList();
    }

    private WrittenProblem inWords(Problem problem) {
        return new WrittenProblem(
                problem.reason().severity(),
                problem.file(),
                problem.line(),
                problem.field(),
                problem.value(),
                problem.reason(),
                text("reason." + problem.reason()),
                text("mend." + problem.reason()));
    }

    private String text(String key) {
        return texts.getMessage("rosterimport." + key, null, Locale.ENGLISH);
    }
}
