package org.kinvite.rosterimport;

import java.io.Writer;
import java.util.Locale;
import java.util.stream.Stream;
import org.kinvite.kernel.CsvText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The problems of an import for a spreadsheet, where whoever keeps the source can work through them. */
@Component
public class ProblemsAsCsv {

    private final ImportDetails details;
    private final MessageSource texts;

    ProblemsAsCsv(ImportDetails details, MessageSource texts) {
        this.details = details;
        this.texts = texts;
    }

    /** Writes all that are listed, one after another; callers have checked that the import is the reader's. */
    public void write(long importId, Locale locale, Writer out) {
        var csv = new CsvText(out);
        csv.row(Stream.of("severity", "file", "line", "field", "value", "reason", "mend")
                .map(column -> text("column." + column, locale))
                .toArray());
        details.forEachProblem(
                importId,
                problem -> csv.row(
                        text("severity." + problem.reason().severity(), locale),
                        problem.file(),
                        problem.line() == 0 ? "" : problem.line(),
                        problem.field(),
                        problem.value(),
                        text("reason." + problem.reason(), locale),
                        text("mend." + problem.reason(), locale)));
        csv.flush();
    }

    private String text(String key, Locale locale) {
        return texts.getMessage("rosterimport." + key, null, locale);
    }
}
