package org.kinvite.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.Channel;
import org.kinvite.staff.AuditTrail;
import org.kinvite.testing.DatabaseTest;
import org.kinvite.testing.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@Import({OptOuts.class, AuditTrail.class, TestTime.class})
@RecordApplicationEvents
class OptOutsTest {

    @Autowired
    OptOuts optOuts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    void anOptOutCountsOnItsChannelUntilItIsTakenBack() {
        optOuts.record(Channel.EMAIL, "linh@example.com");
        optOuts.record(Channel.EMAIL, "linh@example.com");

        assertThat(optOuts.contains(Channel.EMAIL, "linh@example.com")).isTrue();
        assertThat(optOuts.contains(Channel.TEXT, "linh@example.com")).isFalse();

        optOuts.remove(Channel.EMAIL, "linh@example.com");
        assertThat(optOuts.contains(Channel.EMAIL, "linh@example.com")).isFalse();
    }

    @Test
    void aChangeIsToldOnceAndTheAuditTrailHoldsNoContact() {
        optOuts.record(Channel.TEXT, "+12025550123");
        optOuts.record(Channel.TEXT, "+12025550123");
        optOuts.remove(Channel.TEXT, "+12025550123");
        optOuts.remove(Channel.TEXT, "+12025550123");

        assertThat(events.stream(OptedOut.class)).containsExactly(new OptedOut(Channel.TEXT, "+12025550123"));
        assertThat(events.stream(OptedIn.class)).containsExactly(new OptedIn(Channel.TEXT, "+12025550123"));
        var trail = jdbc.sql("SELECT * FROM audit_entry ORDER BY id").query().listOfRows();
        assertThat(trail)
                .extracting(entry -> entry.get("action"))
                .containsExactly("contact.opted-out", "contact.opted-in");
        assertThat(trail).extracting(entry -> entry.get("actor_kind")).containsOnly("FAMILY");
        assertThat(trail.toString()).doesNotContain("2025550123");
        assertThat(jdbc.sql("SELECT c.contact FROM opt_out_change c JOIN audit_entry a"
                                + " ON a.subject_kind = 'opt-out' AND a.subject_id = c.id")
                        .query(String.class)
                        .list())
                .containsExactly("+12025550123", "+12025550123");
    }

    @Test
    void thousandsAreAskedForAtOnce() {
        optOuts.record(Channel.EMAIL, "guardian7@example.com");
        optOuts.record(Channel.EMAIL, "guardian2999@example.com");
        var contacts = Stream.concat(
                        IntStream.range(0, 3000).mapToObj(i -> "guardian" + i + "@example.com"),
                        Stream.of("guardian7@example.com"))
                .toList();

        assertThat(optOuts.among(Channel.EMAIL, contacts))
                .containsExactlyInAnyOrder("guardian7@example.com", "guardian2999@example.com");
        assertThat(optOuts.among(Channel.EMAIL, List.of())).isEmpty();
    }
}
