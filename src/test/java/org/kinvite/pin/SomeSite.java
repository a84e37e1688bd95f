package org.kinvite.pin;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Harbor, a site of Sunny Days, and guardians with PINs as a test needs them. */
class SomeSite {

    static final long AGENCY = 1;
    static final long HARBOR = 2;
    private static final Instant THEN = Instant.parse("2026-09-01T12:00:00Z");

    private final JdbcClient jdbc;
    private final NewPins newPins;
    private final PinVault vault;

    SomeSite(JdbcClient jdbc, NewPins newPins, PinVault vault) {
        this.jdbc = jdbc;
        this.newPins = newPins;
        this.vault = vault;
    }

    void prepare() {
        jdbc.sql("INSERT INTO agency VALUES (1, 'Sunny Days', 0)").update();
        jdbc.sql("INSERT INTO site VALUES (2, 1, 'Harbor', 'America/New_York', 0)")
                .update();
        jdbc.sql("INSERT INTO student VALUES (3, 1, 'Mai', 'Tran', 0)").update();
    }

    void guardian(long id) {
        jdbc.sql("INSERT INTO guardian VALUES (?, 3, NULL, 'Linh', 'Tran', 'Mother', 'en', 'EMAIL', NULL, NULL, 0)")
                .param(id)
                .update();
    }

    /** Gives every PIN of four digits that may be given away, but for the last {@code free}. */
    List<String> takeAllBut(int free) {
        var usable = IntStream.range(0, 10_000)
                .mapToObj("%04d"::formatted)
                .filter(pin -> !GuessablePins.contain(pin, java.util.Optional.empty()))
                .toList();
        var taken = usable.subList(0, usable.size() - free);
        for (int i = 0; i < taken.size(); i++) {
            var guardian = 100_000L + i;
            guardian(guardian);
            newPins.keep(
                    guardian, HARBOR, vault.seal(guardian, taken.get(i)), vault.digest(HARBOR, taken.get(i)), THEN);
        }
        return usable.subList(usable.size() - free, usable.size());
    }
}
