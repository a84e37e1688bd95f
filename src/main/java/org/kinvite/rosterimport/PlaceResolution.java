package org.kinvite.rosterimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kinvite.kernel.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds out which staged site, program or classroom is which one on file: by the source's id, else by its name (of a
 * classroom within its site). All others are to be added, and get their ids now.
 */
@Component
class PlaceResolution {

    private record Staged(String key, String name, String siteKey) {}

    private record Resolved(long id, boolean added) {}

    private record Existing(long id, String name, Long siteId) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PlaceResolution(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Also forgets places where the files enroll nobody: they are neither added, nor has anyone left them. */
    void resolve(RosterImport rosterImport, Source source) {
        for (var kind : PlaceKind.values()) {
            forgetUnused(rosterImport.id(), kind);
        }
        var sites = resolve(rosterImport, source, PlaceKind.SITE, Map.of());
        resolve(rosterImport, source, PlaceKind.PROGRAM, Map.of());
        resolve(rosterImport, source, PlaceKind.CLASSROOM, sites);
    }

    private void forgetUnused(long importId, PlaceKind kind) {
        jdbc.sql("DELETE p FROM staged_place p LEFT JOIN (SELECT DISTINCT %1$s_key FROM staged_enrollment"
                                .formatted(kind.table())
                        + " WHERE import_id = :import) used ON used.%1$s_key = p.source_key".formatted(kind.table())
                        + " WHERE p.import_id = :import AND p.kind = :kind AND used.%1$s_key IS NULL"
                                .formatted(kind.table()))
                .param("import", importId)
                .param("kind", kind.name())
                .update();
    }

    private Map<String, Resolved> resolve(
            RosterImport rosterImport, Source source, PlaceKind kind, Map<String, Resolved> sites) {
        var origins = origins(rosterImport.agencyId(), source, kind);
        var known = new HashSet<>(origins.values());
        var byName = byName(rosterImport.agencyId(), kind);
        var resolved = new HashMap<String, Resolved>();
        for (var place : staged(rosterImport.id(), kind)) {
            var within = place.siteKey() == null || kind != PlaceKind.CLASSROOM
                    ? null
                    : sites.get(place.siteKey()).id();
            resolved.put(place.key(), resolve(place, within, origins, byName, known, kind));
        }
        batches.batchUpdate(
                "UPDATE staged_place SET place_id = ?, added = ? WHERE import_id = ? AND kind = ? AND source_key = ?",
                resolved.entrySet().stream()
                        .map(place -> new Object[] {
                            place.getValue().id(),
                            place.getValue().added(),
                            rosterImport.id(),
                            kind.name(),
                            place.getKey()
                        })
                        .toList());
        return resolved;
    }

    private static Resolved resolve(
            Staged place,
            Long siteId,
            Map<String, Long> origins,
            Map<String, List<Long>> byName,
            Set<Long> known,
            PlaceKind kind) {
        if (origins.containsKey(place.key())) {
            return new Resolved(origins.get(place.key()), false);
        }
        var name = nameWithin(siteId, place.name());
        var same = byName.getOrDefault(name, List.of());
        // programs are nothing but their names; another site or classroom may be called the same
        if (same.size() == 1 && (kind == PlaceKind.PROGRAM || known.add(same.getFirst()))) {
            return new Resolved(same.getFirst(), false);
        }
        var id = Ids.next();
        known.add(id);
        if (kind == PlaceKind.PROGRAM) {
            byName.put(name, List.of(id));
        }
        return new Resolved(id, true);
    }

    private Map<String, Long> origins(long agencyId, Source source, PlaceKind kind) {
        var origins = new HashMap<String, Long>();
        jdbc.sql("SELECT source_key, place_id FROM place_origin WHERE agency_id = ? AND source = ? AND kind = ?")
                .params(agencyId, source.name(), kind.name())
                .query(row -> {
                    origins.put(row.getString(1), row.getLong(2));
                });
        return origins;
    }

    private Map<String, List<Long>> byName(long agencyId, PlaceKind kind) {
        var sql = kind == PlaceKind.CLASSROOM
                ? "SELECT c.id, c.name, c.site_id FROM classroom c JOIN site s ON s.id = c.site_id WHERE s.agency_id = ?"
                : "SELECT id, name, NULL AS site_id FROM " + kind.table() + " WHERE agency_id = ?";
        var byName = new HashMap<String, List<Long>>();
        jdbc.sql(sql).param(agencyId).query(Existing.class).list().forEach(place -> byName.computeIfAbsent(
                        nameWithin(place.siteId(), place.name()), name -> new ArrayList<>())
                .add(place.id()));
        return byName;
    }

    private List<Staged> staged(long importId, PlaceKind kind) {
        return jdbc.sql("SELECT source_key AS `key`, name, site_key FROM staged_place"
                        + " WHERE import_id = ? AND kind = ? ORDER BY source_key")
                .params(importId, kind.name())
                .query((row, n) -> new Staged(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private static String nameWithin(Long siteId, String name) {
        return siteId + "/" + NaturalKey.folded(name);
    }
}
