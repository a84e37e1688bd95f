package org.kinvite.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** An entry of the trail as the database keeps it. */
record TrailRow(
        long id,
        Instant at,
        String actorKind,
        Long actorId,
        String actorName,
        String action,
        String subjectKind,
        long subjectId,
        Long siteId,
        Long agencyId,
        String details) {

    static final String COLUMNS = "e.id, e.at, e.actor_kind, e.actor_id, e.actor_name, e.action, e.subject_kind,"
            + " e.subject_id, e.site_id, e.agency_id, e.details";

    /** Null when an outer join found no entry. */
    static TrailRow read(ResultSet row) throws SQLException {
        var id = row.getObject("id", Long.class);
        return id == null
                ? null
                : new TrailRow(
                        id,
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor_kind"),
                        row.getObject("actor_id", Long.class),
                        row.getString("actor_name"),
                        row.getString("action"),
                        row.getString("subject_kind"),
                        row.getLong("subject_id"),
                        row.getObject("site_id", Long.class),
                        row.getObject("agency_id", Long.class),
                        row.getString("details"));
    }

    /** What may never change. The details may be blanked, and are in the seal by a hash of their own. */
    Object[] fields() {
        return new Object[] {id, at, actorKind, actorId, actorName, action, subjectKind, subjectId, siteId, agencyId};
    }
}
