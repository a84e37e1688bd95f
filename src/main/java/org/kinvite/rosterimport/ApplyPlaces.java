package org.kinvite.rosterimport;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds the sites, programs and classrooms of an import, renames those that its source renamed, and remembers their ids. */
@Component
class ApplyPlaces {

    private final JdbcClient jdbc;
    private final ImportCounts counts;

    ApplyPlaces(JdbcClient jdbc, ImportCounts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /** @return how many of each kind were added */
    Map<Tally, Integer> apply(RosterImport rosterImport) {
        var added = new EnumMap<Tally, Integer>(Tally.class);
        for (var kind : PlaceKind.values()) {
            added.put(kind.added(), counts.places(rosterImport.id(), kind));
        }
        run(rosterImport, """
                INSERT INTO site (id, agency_id, name, time_zone, version)
                SELECT place_id, :agency, MIN(name), :timeZone, 1 FROM staged_place
                WHERE import_id = :import AND kind = 'SITE' AND added GROUP BY place_id""");
        run(rosterImport, """
                INSERT INTO program (id, agency_id, name, version)
                SELECT place_id, :agency, MIN(name), 1 FROM staged_place
                WHERE import_id = :import AND kind = 'PROGRAM' AND added GROUP BY place_id""");
        run(rosterImport, """
                INSERT INTO classroom (id, site_id, name, version)
                SELECT c.place_id, MIN(s.place_id), MIN(c.name), 1 FROM staged_place c
                JOIN staged_place s ON s.import_id = c.import_id AND s.kind = 'SITE' AND s.source_key = c.site_key
                WHERE c.import_id = :import AND c.kind = 'CLASSROOM' AND c.added GROUP BY c.place_id""");
        if (rosterImport.source() == Source.ONEROSTER) {
            rename(rosterImport, PlaceKind.SITE);
            rename(rosterImport, PlaceKind.CLASSROOM);
        }
        run(rosterImport, """
                INSERT IGNORE INTO place_origin (agency_id, source, kind, source_key, place_id)
                SELECT :agency, :source, kind, source_key, place_id FROM staged_place WHERE import_id = :import""");
        return added;
    }

    private void rename(RosterImport rosterImport, PlaceKind kind) {
        run(
                rosterImport,
                "UPDATE " + kind.table() + " known JOIN staged_place p ON p.import_id = :import AND p.kind = '" + kind
                        + "' AND NOT p.added AND p.place_id = known.id AND CAST(p.name AS BINARY) <> CAST(known.name AS BINARY)"
                        + " SET known.name = p.name, known.version = known.version + 1");
    }

    private void run(RosterImport rosterImport, String sql) {
        jdbc.sql(sql)
                .param("import", rosterImport.id())
                .param("agency", rosterImport.agencyId())
                .param("source", rosterImport.source().name())
                .param("timeZone", rosterImport.timeZone().getId())
                .update();
    }
}
