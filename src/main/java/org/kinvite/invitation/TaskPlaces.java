package org.kinvite.invitation;

import org.kinvite.messaging.PublicUrl;
import org.kinvite.task.TaskPlace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the user tasks of an invitation must know of it. */
@Component
public class TaskPlaces {

    private final JdbcClient jdbc;
    private final PublicUrl publicUrl;

    TaskPlaces(JdbcClient jdbc, PublicUrl publicUrl) {
        this.jdbc = jdbc;
        this.publicUrl = publicUrl;
    }

    public TaskPlace find(long invitationId) {
        return jdbc.sql("""
                        SELECT i.site_id, g.id AS guardian_id, g.student_id
                        FROM invitation i JOIN guardian g ON g.id = i.guardian_id WHERE i.id = ?
                        """)
                .param(invitationId)
                .query((rs, row) -> new TaskPlace(
                        rs.getLong("site_id"),
                        publicUrl.to(TaskPlace.card(rs.getLong("student_id"), rs.getLong("guardian_id")))))
                .single();
    }
}
