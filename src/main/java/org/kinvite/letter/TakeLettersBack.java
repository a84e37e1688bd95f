package org.kinvite.letter;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the letters of erased guardians away before their time, and the PDFs they are in. A PDF of many is one sealed
 * thing: the others in it are printed anew.
 */
@Component
public class TakeLettersBack {

    private static final String PRINTS = """
            SELECT DISTINCT p.print_id FROM letter_page p
            JOIN letter_print r ON r.id = p.print_id AND r.forgotten_at IS NULL
            JOIN message m ON m.id = p.letter_id
            WHERE m.guardian_id IN (:guardians)
            """;
    private static final String LETTERS = """
            UPDATE letter SET sealed = NULL WHERE sealed IS NOT NULL
              AND id IN (SELECT m.id FROM message m WHERE m.guardian_id IN (:guardians) AND m.channel = 'LETTER')
            """;
    private static final String BEGIN_ANEW =
            "UPDATE letter_print SET done = 0, left_out = 0, finished_at = NULL WHERE id IN (:prints)";

    private final JdbcClient jdbc;

    TakeLettersBack(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void of(Collection<Long> guardians) {
        if (guardians.isEmpty()) {
            return;
        }
        var ids = List.copyOf(guardians);
        jdbc.sql(LETTERS).param("guardians", ids).update();
        // after the letters, which a print that is asked for meanwhile has to wait for
        var prints = jdbc.sql(PRINTS).param("guardians", ids).query(Long.class).list();
        if (!prints.isEmpty()) {
            jdbc.sql(BEGIN_ANEW).param("prints", prints).update();
            jdbc.sql("DELETE FROM letter_part WHERE print_id IN (:prints)")
                    .param("prints", prints)
                    .update();
        }
    }
}
