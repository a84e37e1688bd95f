package org.kinvite.letter;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters and their PDFs away once they have been kept long enough: their codes are on paper alone from then on. */
@Component
class ForgetLetters {

    private final LetterTray tray;
    private final JdbcClient jdbc;
    private final LetterSettings settings;
    private final Clock clock;

    ForgetLetters(LetterTray tray, JdbcClient jdbc, LetterSettings settings, Clock clock) {
        this.tray = tray;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** A PDF that was begun anew is as old as when it was asked for. */
    @Transactional
    public void run() {
        var now = clock.instant();
        var then = now.minus(settings.keptFor());
        tray.forget(then);
        jdbc.sql("DELETE FROM letter_part WHERE print_id IN (SELECT id FROM letter_print"
                        + " WHERE forgotten_at IS NULL AND finished_at IS NOT NULL AND started_at < ?)")
                .param(then)
                .update();
        jdbc.sql(
                        "UPDATE letter_print SET forgotten_at = ? WHERE forgotten_at IS NULL AND finished_at IS NOT NULL AND started_at < ?")
                .params(now, then)
                .update();
    }
}
