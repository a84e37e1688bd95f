package org.kinvite.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ProcessInstancesTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Autowired
    TransactionTemplate transaction;

    private ProcessInstances instances;

    @BeforeEach
    void noneYet() {
        instances = new ProcessInstances(template, transaction);
    }

    @Test
    void theNewestInstanceOfASubjectIsWritten() {
        instances.remember("invitation", 7, 100);
        instances.remember("invitation", 8, 200);
        instances.remember("family-message", 7, 300);
        instances.remember("invitation", 7, 400);
        instances.step();

        assertThat(of("invitation", 7)).containsExactly(400L);
        assertThat(of("invitation", 8)).containsExactly(200L);
    }

    @Test
    void anotherInstanceTakesThePlaceOfOneThatWasWritten() {
        instances.remember("invitation", 7, 100);
        instances.step();

        instances.remember("invitation", 7, 400);
        instances.step();

        assertThat(of("invitation", 7)).containsExactly(400L);
    }

    @Test
    void noJobWaitsForItsInstanceToBeWritten() {
        var before = inserts();

        instances.remember("invitation", 7, 100);

        assertThat(inserts()).isEqualTo(before);
    }

    @Test
    void eachFurtherJobOfAnInstanceWritesNothing() {
        instances.remember("invitation", 7, 100);
        instances.step();
        var before = inserts();

        instances.remember("invitation", 7, 100);
        instances.step();

        assertThat(inserts()).isEqualTo(before);
    }

    @Test
    void whatACrowdHasToldIsWrittenBeforeTheApplicationEnds() {
        for (int subject = 1; subject <= 1_001; subject++) {
            instances.remember("invitation", subject, subject);
        }

        instances.stop();

        assertThat(jdbc.sql("SELECT COUNT(*) FROM process_instance WHERE process = 'invitation' AND subject_id <= 1001")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1_001);
    }

    private List<Long> of(String process, long subject) {
        return jdbc.sql("SELECT instance_key FROM process_instance WHERE process = ? AND subject_id = ?")
                .params(process, subject)
                .query(Long.class)
                .list();
    }

    private long inserts() {
        return jdbc.sql("SHOW SESSION STATUS LIKE 'Com_insert'")
                .query((rs, row) -> rs.getLong(2))
                .single();
    }
}
