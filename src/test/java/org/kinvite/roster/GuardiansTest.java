package org.kinvite.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.EmailAddress;
import org.kinvite.kernel.PhoneNumber;
import org.kinvite.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class GuardiansTest {

    @Autowired
    Guardians guardians;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aStaleWriteFails() {
        jdbc.sql("INSERT INTO agency VALUES (1, 'Sunny Days', 0)").update();
        jdbc.sql("INSERT INTO student VALUES (2, 1, 'Zoë', 'Nguyễn', 0)").update();
        var guardian = guardians.save(Guardian.of(2, "A", "Linh", "Nguyễn", "Mother", Locale.ENGLISH));
        var stale = guardians.findById(guardian.id()).orElseThrow();
        guardian = guardians.findById(guardian.id()).orElseThrow();

        guardian.correctContactDetails(
                Channel.TEXT, new EmailAddress("Linh@Example.com"), new PhoneNumber("(202) 555-0123"));
        guardians.save(guardian);

        assertThat(guardians.findById(guardian.id()).orElseThrow().contact(Channel.TEXT))
                .hasValue("+12025550123");
        assertThatThrownBy(() -> guardians.save(stale)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void anInstantComesBackAsItWent() {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        assertThat(jdbc.sql("SELECT CAST(? AS DATETIME(6))")
                        .param(now)
                        .query((rs, row) -> rs.getTimestamp(1).toInstant())
                        .single())
                .isEqualTo(now);
    }
}
