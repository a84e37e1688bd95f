package org.kinvite.rosterimport;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * The report of an import for programs: what the command line prints as JSON and the API answers.
 *
 * @param id a text, since it is longer than JSON numbers keep
 * @param outcome null while it is under way
 * @param percent how far the step is that is under way
 * @param refusal why the files could not be read; null when they could
 * @param counts what was done, or before that what would be
 * @param problemCount all problems; {@code problems} lists the first of them
 */
public record WrittenReport(
        @JsonProperty("import") String id,
        Outcome outcome,
        ImportState state,
        int percent,
        String files,
        String refusal,
        String refusalDetail,
        Map<Tally, Integer> counts,
        int problemCount,
        List<WrittenProblem> problems) {

    /**
     * A problem in words.
     *
     * @param line 0 when the whole file is meant
     * @param reason a key that stays the same; {@code why} and {@code mend} are its texts
     */
    public record WrittenProblem(
            Severity severity,
            String file,
            long line,
            String field,
            String value,
            Reason reason,
            String why,
            String mend) {}
}
