package org.kinvite.audit;

import java.io.Writer;
import java.util.Locale;
import java.util.stream.Stream;
import org.kinvite.kernel.CsvText;
import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a trail out as CSV, row by row; that it was taken out is on it before the first row is. */
@Component
public class ExportTrail {

    private static final String[] COLUMNS = {
        "time",
        "actor",
        "actorKind",
        "act",
        "actKey",
        "subject",
        "subjectKind",
        "subjectId",
        "student",
        "site",
        "details",
        "entry"
    };

    private final ReadTrail readTrail;
    private final TrailWords words;
    private final AuditTrail auditTrail;
    private final CurrentStaff currentStaff;

    ExportTrail(ReadTrail readTrail, TrailWords words, AuditTrail auditTrail, CurrentStaff currentStaff) {
        this.readTrail = readTrail;
        this.words = words;
        this.auditTrail = auditTrail;
        this.currentStaff = currentStaff;
    }

    /** @throws org.springframework.security.access.AccessDeniedException when the user is no supervisor */
    @Transactional
    public void record(TrailFilter filter) {
        currentStaff.requireSupervisor();
        auditTrail.record(
                new Act(currentStaff.actor(), "audit.exported", "agency", filter.agencyId(), filter.siteId(), null));
    }

    /** Writes all that match; times are UTC. */
    public void write(TrailFilter filter, Locale locale, Writer out) {
        var csv = new CsvText(out);
        csv.row(Stream.of(COLUMNS).map(column -> words.column(column, locale)).toArray());
        readTrail.forEach(
                filter,
                entry -> csv.row(
                        entry.at(),
                        entry.actorName(),
                        entry.actorKind(),
                        words.act(entry.action(), locale),
                        entry.action(),
                        words.subject(entry, locale),
                        entry.subjectKind(),
                        entry.subjectId(),
                        entry.studentName(),
                        entry.siteName(),
                        words.details(entry.details(), locale),
                        entry.id()));
        csv.flush();
    }
}
