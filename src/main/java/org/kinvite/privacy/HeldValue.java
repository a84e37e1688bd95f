package org.kinvite.privacy;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;

/** One field of an export. */
final class HeldValue {

    private HeldValue() {}

    /** Ids are written as texts: programs that read JSON round numbers so large. */
    static void write(String field, ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
        var value = row.getObject(column);
        if (value == null) {
            json.writeNullField(field);
        } else if (value instanceof LocalDateTime || value instanceof Timestamp) {
            json.writeStringField(field, row.getTimestamp(column).toInstant().toString());
        } else if (value instanceof Integer number) {
            json.writeNumberField(field, number);
        } else {
            json.writeStringField(field, value.toString());
        }
    }
}
