package org.kinvite.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ProcessInstancesTest {

    @Autowired
    JdbcClient jdbc;

    private ProcessInstances instances;

    @BeforeEach
    void noneYet() {
        instances = new ProcessInstances(jdbc);
    }

    @Test
    void theNewestInstanceOfASubjectIsKnown() {
        assertThat(instances.find("invitation", 7)).isEmpty();

        instances.remember("invitation", 7, 100);
        instances.remember("invitation", 8, 200);
        instances.remember("family-message", 7, 300);
        instances.remember("invitation", 7, 400);

        assertThat(instances.find("invitation", 7)).contains(400L);
        assertThat(instances.find("invitation", 8)).contains(200L);
    }

    @Test
    void eachFurtherJobOfAnInstanceWritesNothing() {
        instances.remember("invitation", 7, 100);
        var before = written();

        instances.remember("invitation", 7, 100);

        assertThat(written()).isEqualTo(before);
    }

    private long written() {
        return jdbc.sql("SHOW SESSION STATUS LIKE 'Com_insert'")
                .query((rs, row) -> rs.getLong(2))
                .single();
    }
}
