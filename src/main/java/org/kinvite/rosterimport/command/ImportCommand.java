package org.kinvite.rosterimport.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.kinvite.kernel.WakeUp;
import org.kinvite.rosterimport.ApplyRoster;
import org.kinvite.rosterimport.ImportReport;
import org.kinvite.rosterimport.ImportReports;
import org.kinvite.rosterimport.ImportState;
import org.kinvite.rosterimport.ImportUnderWay;
import org.kinvite.rosterimport.Outcome;
import org.kinvite.rosterimport.UploadRoster;
import org.kinvite.rosterimport.file.UnreadableUpload;
import org.kinvite.staff.Actor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The import from the command line: the same use cases, the same report, and an exit code. A dry run, unless told to apply. */
@Component
class ImportCommand {

    /** The option that makes a start of the application this command. */
    static final String FILES = "kinvite.import";

    private static final Actor COMMAND_LINE = new Actor(Actor.Kind.PROCESS, null, "Command line");
    private static final Duration LOOK_AGAIN = Duration.ofMillis(300);

    private final UploadRoster uploadRoster;
    private final ApplyRoster applyRoster;
    private final ImportReports reports;
    private final PrintedReport printed;
    private final JdbcClient jdbc;
    private final WakeUp never = new WakeUp();

    ImportCommand(
            UploadRoster uploadRoster,
            ApplyRoster applyRoster,
            ImportReports reports,
            PrintedReport printed,
            JdbcClient jdbc) {
        this.uploadRoster = uploadRoster;
        this.applyRoster = applyRoster;
        this.reports = reports;
        this.printed = printed;
        this.jdbc = jdbc;
    }

    Outcome run(ApplicationArguments arguments, PrintStream out, PrintStream err) throws InterruptedException {
        try {
            var request = ImportRequest.of(arguments);
            return run(request, agency(request.agency()), out);
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
        } catch (ImportUnderWay underWay) {
            err.println("another import of this agency is under way; try again when it is finished");
        } catch (UnreadableUpload unreadable) {
            err.println("nothing to read: " + unreadable.refusal());
        }
        return Outcome.NOT_STARTED;
    }

    private Outcome run(ImportRequest request, long agency, PrintStream out) throws InterruptedException {
        var id = uploadRoster.upload(agency, request.files(), request.newSites(), COMMAND_LINE);
        var report = await(agency, id);
        var outcome = Outcome.of(report);
        if (request.apply() && report.state() == ImportState.CHECKED) {
            try {
                applyRoster.apply(agency, id, request.choices(), COMMAND_LINE);
                report = await(agency, id);
            } catch (ApplyRoster.ManyWouldLeave many) {
                outcome = Outcome.MANY_WOULD_LEAVE;
            }
        }
        printed.print(report, outcome, request.json(), out);
        return outcome;
    }

    private ImportReport await(long agency, long id) throws InterruptedException {
        var report = reports.report(agency, id);
        while (report.state().isUnderWay()) {
            never.await(LOOK_AGAIN);
            report = reports.report(agency, id);
        }
        return report;
    }

    private long agency(String name) {
        var ids = name == null
                ? agencies("SELECT id FROM agency")
                : agencies("SELECT id FROM agency WHERE name = ?", name);
        if (ids.size() != 1) {
            throw new IllegalArgumentException("--agency= must name one of: "
                    + String.join(
                            ", ",
                            jdbc.sql("SELECT name FROM agency ORDER BY name")
                                    .query(String.class)
                                    .list()));
        }
        return ids.getFirst();
    }

    private List<Long> agencies(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).list();
    }
}
