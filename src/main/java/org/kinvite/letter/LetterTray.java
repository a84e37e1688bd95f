package org.kinvite.letter;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters that wait to be printed, each under the id of its message in the ledger, sealed. */
@Component
class LetterTray {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    LetterTray(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** @param content what {@link Letter} names, as the message's content */
    void lay(long id, Map<String, Object> content) {
        try {
            jdbc.sql("INSERT INTO letter (id, sealed, made_at) VALUES (?, ?, ?)")
                    .params(id, seal.close(id, JSON.writeValueAsBytes(content)), clock.instant())
                    .update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(long id) {
        return jdbc.sql("SELECT COUNT(*) FROM letter WHERE id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Empty when there is no such letter, or it is no longer kept. */
    Optional<Letter> find(long id) {
        return jdbc.sql("SELECT id, sealed FROM letter WHERE id = ? AND sealed IS NOT NULL")
                .param(id)
                .query(this::letter)
                .optional();
    }

    /** Those pages {@code from} to {@code to} of a print that are still kept, in order. */
    List<Letter> pages(long printId, int from, int to) {
        return jdbc.sql("""
                        SELECT l.id, l.sealed FROM letter_page p JOIN letter l ON l.id = p.letter_id
                        WHERE p.print_id = ? AND p.number BETWEEN ? AND ? AND l.sealed IS NOT NULL ORDER BY p.number
                        """).params(printId, from, to).query(this::letter).list();
    }

    /** Leaves of letters made before {@code then} nothing but that there were such. */
    int forget(Instant then) {
        return jdbc.sql("UPDATE letter SET sealed = NULL WHERE sealed IS NOT NULL AND made_at < ?")
                .param(then)
                .update();
    }

    private Letter letter(ResultSet row, int number) throws SQLException {
        try {
            return JSON.readValue(seal.open(row.getLong("id"), row.getBytes("sealed")), Letter.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
