package org.kinvite.privacy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes all that is held about a family as JSON, row by row; that it was written is on the trail before the first row. */
@Component
public class ExportFamily {

    private final NamedParameterJdbcTemplate streaming;
    private final KnownContacts known;
    private final AuditTrail auditTrail;
    private final CurrentStaff currentStaff;
    private final Clock clock;

    ExportFamily(
            JdbcTemplate template, KnownContacts known, AuditTrail auditTrail, CurrentStaff currentStaff, Clock clock) {
        var rowByRow = new JdbcTemplate(template.getDataSource());
        // else Connector/J keeps the whole answer in memory
        rowByRow.setFetchSize(Integer.MIN_VALUE);
        streaming = new NamedParameterJdbcTemplate(rowByRow);
        this.known = known;
        this.auditTrail = auditTrail;
        this.currentStaff = currentStaff;
        this.clock = clock;
    }

    /** @throws org.springframework.security.access.AccessDeniedException when the user is no supervisor */
    @Transactional
    public void record(Family family) {
        currentStaff.requireSupervisor();
        auditTrail.record(new Act(
                currentStaff.actor(),
                "family.exported",
                family.subject(),
                family.id(),
                family.siteId(),
                null,
                family.agencyId()));
    }

    /** Times are UTC. */
    public void write(Family family, OutputStream out) {
        var parameters = parameters(family);
        try (var json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("exportedAt", clock.instant().toString());
            json.writeStringField("about", family.subject());
            json.writeStringField("id", Long.toString(family.id()));
            for (var table : HeldTables.ALL) {
                json.writeArrayFieldStart(table.section());
                streaming.query(table.sql(), parameters, (RowCallbackHandler) row -> write(row, json));
                json.writeEndArray();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> parameters(Family family) {
        var guardians = some(family.guardians(), 0L);
        var accounts = streaming.queryForList(
                "SELECT account_id FROM account_link WHERE linked_guardian IN (:guardians)",
                Map.of("guardians", guardians),
                Long.class);
        return Map.of(
                "guardians", guardians,
                "student", family.studentId(),
                "accounts", some(accounts, 0L),
                "contacts", some(known.of(family), ""));
    }

    private static <T> Collection<T> some(List<T> values, T nobodys) {
        return values.isEmpty() ? List.of(nobodys) : values;
    }

    private static void write(ResultSet row, JsonGenerator json) throws SQLException {
        try {
            json.writeStartObject();
            var columns = row.getMetaData();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                HeldValue.write(columns.getColumnLabel(column), row, column, json);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
