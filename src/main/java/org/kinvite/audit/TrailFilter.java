package org.kinvite.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Which entries of an agency's trail are meant; each part but the agency is null when it does not matter.
 *
 * @param from the earliest moment
 * @param until the first moment that is too late
 * @param actorKind a kind of {@link org.kinvite.staff.Actor}
 * @param actorId one of that kind
 * @param subjects whom it was done to
 */
public record TrailFilter(
        long agencyId,
        Instant from,
        Instant until,
        String actorKind,
        Long actorId,
        String action,
        Long siteId,
        Subjects subjects) {

    /** As SQL on {@code audit_entry e}, with {@link #parameters}. */
    String where() {
        return "e.agency_id = :agency"
                + given(from, " AND e.at >= :from")
                + given(until, " AND e.at < :until")
                + given(actorKind, " AND e.actor_kind = :actorKind")
                + given(actorId, " AND e.actor_id = :actor")
                + given(action, " AND e.action = :action")
                + given(siteId, " AND e.site_id = :site")
                + (subjects == null ? "" : " AND " + subjects.where());
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("agency", agencyId);
        parameters.put("from", from);
        parameters.put("until", until);
        parameters.put("actorKind", actorKind);
        parameters.put("actor", actorId);
        parameters.put("action", action);
        parameters.put("site", siteId);
        if (subjects != null) {
            parameters.putAll(subjects.parameters());
        }
        return parameters;
    }

    private static String given(Object value, String condition) {
        return value == null ? "" : condition;
    }
}
