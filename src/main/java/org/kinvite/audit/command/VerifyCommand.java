package org.kinvite.audit.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.Optional;
import org.kinvite.audit.Anchor;
import org.kinvite.audit.ChainReport;
import org.kinvite.audit.VerifyTrail;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/** Verifies the audit trail from the command line: a report for people or as JSON, and an exit code. */
@Component
class VerifyCommand {

    /** The option that makes a start of the application this command. */
    static final String OPTION = "kinvite.audit.verify";

    /** How the command ended. */
    enum Outcome {
        INTACT(0),
        /** It could not begin, or not end. */
        NOT_VERIFIED(1),
        BROKEN(2);

        private final int exitCode;

        Outcome(int exitCode) {
            this.exitCode = exitCode;
        }

        int exitCode() {
            return exitCode;
        }
    }

    private final VerifyTrail verifyTrail;
    private final ObjectMapper json;

    VerifyCommand(VerifyTrail verifyTrail, ObjectMapper json) {
        this.verifyTrail = verifyTrail;
        this.json = json;
    }

    Outcome run(ApplicationArguments arguments, PrintStream out, PrintStream err) {
        try {
            var report = verifyTrail.verify(anchor(arguments));
            print(report, arguments.containsOption("json"), out);
            return report.isIntact() ? Outcome.INTACT : Outcome.BROKEN;
        } catch (IllegalArgumentException | IllegalStateException cannot) {
            err.println(cannot.getMessage());
            return Outcome.NOT_VERIFIED;
        }
    }

    private static Optional<Anchor> anchor(ApplicationArguments arguments) {
        var given = arguments.getOptionValues("anchor");
        return given == null || given.isEmpty() ? Optional.empty() : Optional.of(Anchor.parse(given.getLast()));
    }

    private void print(ChainReport report, boolean asJson, PrintStream out) {
        if (asJson) {
            out.println(asJson(report));
        } else {
            asText(report, out);
        }
        out.flush();
    }

    private static void asText(ChainReport report, PrintStream out) {
        out.printf(
                "Audit trail: positions %d to %d, %d entries as they were sealed, %d of them blanked for erased families,"
                        + " %d not sealed yet.%n",
                report.first(), report.last(), report.verified(), report.blanked(), report.waiting());
        if (report.anchorGone()) {
            out.println("The anchor is older than what retention has kept: it tells nothing any more.");
        }
        report.problems().forEach(problem -> out.println("  " + problem.inWords()));
        if (report.isIntact()) {
            out.println("INTACT");
        } else {
            out.printf(
                    "BROKEN: %d findings, the first at %s%n",
                    report.broken(), report.problems().getFirst().inWords());
        }
        if (report.anchor() != null) {
            out.println("Anchor to note down outside this installation: " + report.anchor());
        }
    }

    private String asJson(ChainReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
