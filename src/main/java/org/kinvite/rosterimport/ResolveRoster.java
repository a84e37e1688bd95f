package org.kinvite.rosterimport;

import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Makes staged rows of either source into students with places and guardians, and finds those that are on file. */
@Component
class ResolveRoster {

    private final DataSource database;
    private final PlaceResolution places;
    private final ImportCounts counts;

    ResolveRoster(DataSource database, PlaceResolution places, ImportCounts counts) {
        this.database = database;
        this.places = places;
        this.counts = counts;
    }

    /** Runs within the caller's transaction; the caller saves the import. */
    void resolve(RosterImport rosterImport, UploadReading reading, Problems problems) {
        var source = reading.source();
        var resolution = new Resolution(database, rosterImport, source, problems);
        if (source == Source.ONEROSTER) {
            OneRosterResolution.resolve(resolution);
        }
        places.resolve(rosterImport, source);
        StudentMatch.mergeRows(resolution);
        StudentMatch.match(resolution);
        var everyoneKnown = reading.knowsEveryStudent() && StudentMatch.knowsThoseLeftOut(resolution);
        if (everyoneKnown) {
            StudentMatch.findLeavers(resolution);
        }
        counts.ofResolution(rosterImport.id());
        var students =
                resolution.count("SELECT COALESCE(MAX(number), 0) FROM staged_student WHERE import_id = :import");
        rosterImport.problemsFound(problems.count());
        rosterImport.read(source, students, everyoneKnown, reading.slots());
    }
}
