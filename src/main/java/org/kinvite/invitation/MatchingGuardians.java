package org.kinvite.invitation;

import java.util.HashMap;
import java.util.Map;

/**
 * The guardians of a selection as SQL, for lists, counts and group invitations alike: {@link #FROM} joins, named
 * {@code e} enrollment, {@code s} student, {@code g} guardian, {@code i} open invitation, {@code l} link to a family
 * account, followed by {@link #where} and {@link #parameters}.
 */
final class MatchingGuardians {

    static final String FROM = """
            FROM site_enrollment e
            JOIN student s ON s.id = e.student_id
            JOIN guardian g ON g.student_id = s.id AND g.slot IS NOT NULL
            LEFT JOIN invitation i ON i.open_guardian = g.id
            LEFT JOIN account_link l ON l.linked_guardian = g.id
            """;

    private MatchingGuardians() {}

    static String where(GuardianSelection selection) {
        var where = new StringBuilder(" WHERE e.site_id = :site AND e.ended_on IS NULL");
        if (selection.classroomId() != null) {
            where.append(" AND e.classroom_id = :classroom");
        }
        if (selection.programId() != null) {
            where.append(" AND e.program_id = :program");
        }
        where.append(Search.of(selection.search()).where());
        if (!selection.ticked().isEmpty()) {
            where.append(" AND g.id IN (:ticked)");
        }
        return where.append(state(selection.state())).append(' ').toString();
    }

    static Map<String, Object> parameters(GuardianSelection selection) {
        var parameters = new HashMap<String, Object>();
        parameters.put("site", selection.siteId());
        parameters.put("classroom", selection.classroomId());
        parameters.put("program", selection.programId());
        parameters.put("ticked", selection.ticked());
        parameters.putAll(Search.of(selection.search()).parameters());
        return parameters;
    }

    private static String state(OnlineAccountState state) {
        return switch (state) {
            case null -> "";
            case NOT_INVITED -> " AND i.id IS NULL AND l.id IS NULL";
            case INVITED -> " AND i.state IN ('REQUESTED', 'INVITED') AND l.id IS NULL";
            case NEEDS_ATTENTION -> " AND i.state IN ('NEEDS_ATTENTION', 'FOLLOW_UP') AND l.id IS NULL";
            case REGISTERED -> " AND l.id IS NOT NULL";
        };
    }
}
