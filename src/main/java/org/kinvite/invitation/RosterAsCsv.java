package org.kinvite.invitation;

import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.CsvText;
import org.kinvite.kernel.PhoneNumber;
import org.kinvite.roster.Erased;
import org.kinvite.roster.RosterColumns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The full roster with invitation states: the columns of the plain CSV, which an import takes back, and the states. */
@Component
public class RosterAsCsv {

    private static final String GUARDIAN = """
            , COALESCE(%1$s_o.source_key, CONCAT('kinvite-', %1$s.id)) AS %1$s_key, %1$s.first_name AS %1$s_first, %1$s.last_name AS %1$s_last,
            %1$s.relationship AS %1$s_relationship, %1$s.language AS %1$s_language,
            %1$s.preferred_contact AS %1$s_preferred, %1$s.email AS %1$s_email, %1$s.cell_phone AS %1$s_phone,
            CASE WHEN %1$s.id IS NULL THEN NULL WHEN %1$s_l.id IS NOT NULL THEN 'Registered'
                 WHEN %1$s_i.state IN ('NEEDS_ATTENTION', 'FOLLOW_UP') THEN 'Needs attention'
                 WHEN %1$s_i.id IS NOT NULL THEN 'Invited' ELSE 'Not invited' END AS %1$s_state,
            %1$s_i.last_sent_at AS %1$s_sent, %1$s_f.sign_in_contact AS %1$s_registered
            """;
    private static final String JOIN_GUARDIAN = """
            LEFT JOIN guardian %1$s ON %1$s.student_id = s.id AND %1$s.slot = '%2$s'
              AND NOT %3$s
            LEFT JOIN guardian_origin %1$s_o ON %1$s_o.guardian_id = %1$s.id AND %1$s_o.source = 'CSV'
            LEFT JOIN invitation %1$s_i ON %1$s_i.open_guardian = %1$s.id
            LEFT JOIN account_link %1$s_l ON %1$s_l.linked_guardian = %1$s.id
            LEFT JOIN family_account %1$s_f ON %1$s_f.id = %1$s_l.account_id
            """;
    private static final String ROSTER = """
            SELECT l.name AS site, p.name AS program, c.name AS classroom, s.first_name, s.last_name,
              COALESCE((SELECT MAX(o.source_key) FROM student_origin o WHERE o.student_id = s.id AND o.source = 'CSV'
                 AND o.source_key LIKE 'id:%'), CONCAT('id:kinvite-', s.id)) AS student_key
            """
            + GUARDIAN.formatted("a") + GUARDIAN.formatted("b") + """
            FROM site_enrollment e
            JOIN student s ON s.id = e.student_id
            JOIN site l ON l.id = e.site_id
            JOIN program p ON p.id = e.program_id
            JOIN classroom c ON c.id = e.classroom_id
            """
            + JOIN_GUARDIAN.formatted("a", "A", Erased.sql("a"))
            + JOIN_GUARDIAN.formatted("b", "B", Erased.sql("b")) + """
            WHERE e.site_id IN (:sites) AND e.ended_on IS NULL AND NOT %s
            ORDER BY l.name, c.name, s.last_name, s.first_name, e.id
            """.formatted(Erased.sql("s"));

    private final NamedParameterJdbcTemplate streaming;

    RosterAsCsv(JdbcTemplate template) {
        var rowByRow = new JdbcTemplate(template.getDataSource());
        // else Connector/J keeps the whole answer in memory
        rowByRow.setFetchSize(Integer.MIN_VALUE);
        streaming = new NamedParameterJdbcTemplate(rowByRow);
    }

    /** Writes everyone enrolled now at {@code sites}, one row an enrollment. */
    public void write(Collection<Long> sites, Writer out) {
        var csv = new CsvText(out);
        csv.row(Stream.concat(RosterColumns.all().stream(), RosterColumns.STATES.stream())
                .toArray());
        if (!sites.isEmpty()) {
            streaming.query(ROSTER, new MapSqlParameterSource("sites", sites), (RowCallbackHandler)
                    row -> csv.row(fields(row)));
        }
        csv.flush();
    }

    private static Object[] fields(ResultSet row) throws SQLException {
        var key = row.getString("student_key");
        var fields = new ArrayList<Object>(List.of(
                row.getString("site"),
                row.getString("program"),
                row.getString("classroom"),
                key.substring("id:".length()),
                row.getString("first_name"),
                row.getString("last_name")));
        addGuardian(fields, row, "a");
        addGuardian(fields, row, "b");
        addState(fields, row, "a");
        addState(fields, row, "b");
        return fields.toArray();
    }

    private static void addGuardian(List<Object> fields, ResultSet row, String slot) throws SQLException {
        for (var column : List.of("_key", "_first", "_last", "_relationship", "_language")) {
            fields.add(row.getString(slot + column));
        }
        var preferred = row.getString(slot + "_preferred");
        fields.add(preferred == null ? null : Channel.valueOf(preferred) == Channel.EMAIL ? "Email" : "Text");
        fields.add(row.getString(slot + "_email"));
        var phone = row.getString(slot + "_phone");
        fields.add(phone == null ? null : PhoneNumber.readable(phone));
    }

    private static void addState(List<Object> fields, ResultSet row, String slot) throws SQLException {
        for (var column : List.of("_state", "_sent", "_registered")) {
            fields.add(row.getString(slot + column));
        }
    }
}
