package org.kinvite.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import org.kinvite.kernel.Channel;

/** Reads a row of {@link OnlineAccounts}. */
final class OnlineAccountRow {

    private OnlineAccountRow() {}

    static OnlineAccount read(ResultSet rs, int row) throws SQLException {
        return new OnlineAccount(
                rs.getLong("guardian_id"),
                rs.getString("slot"),
                rs.getString("first_name"),
                rs.getString("last_name"),
                rs.getLong("student_id"),
                rs.getString("student_name"),
                rs.getString("classrooms"),
                Channel.valueOf(rs.getString("preferred_contact")),
                ContactOnFile.of(Channel.EMAIL, rs.getString("email"), rs.getBoolean("email_opted_out")),
                ContactOnFile.of(Channel.TEXT, rs.getString("cell_phone"), rs.getBoolean("text_opted_out")),
                open(rs),
                ended(rs),
                rs.getString("newest_message"),
                registration(rs),
                ZoneId.of(rs.getString("time_zone")));
    }

    private static OpenInvitation open(ResultSet rs) throws SQLException {
        if (rs.getString("open_state") == null) {
            return null;
        }
        return new OpenInvitation(
                InvitationState.valueOf(rs.getString("open_state")),
                Channel.valueOf(rs.getString("open_channel")),
                rs.getString("invited_by_name"),
                instant(rs, "invited_at"),
                instant(rs, "last_sent_at"),
                instant(rs, "next_step_at"),
                rs.getInt("reminders_sent"),
                rs.getInt("reminders_left") > 0,
                rs.getString("attention_reason"),
                rs.getBoolean("letter_kept"));
    }

    private static EndedInvitation ended(ResultSet rs) throws SQLException {
        var state = rs.getString("ended_state");
        return state == null ? null : new EndedInvitation(InvitationState.valueOf(state), instant(rs, "ended_at"));
    }

    private static Registration registration(ResultSet rs) throws SQLException {
        var channel = rs.getString("sign_in_channel");
        if (channel == null) {
            return null;
        }
        var contact = ContactOnFile.readable(Channel.valueOf(channel), rs.getString("sign_in_contact"));
        return new Registration(contact, instant(rs, "linked_at"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp timestamp = rs.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
