package org.kinvite.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinvite.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ErasedTest {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"'', '', true", "Cher, '', false", "'', Nguyễn, false", "Zoë, Nguyễn, false"})
    void whoeverHasNoNameAtAllIsInJavaAndInTheDatabase(String firstName, String lastName, boolean erased) {
        assertThat(Erased.is(firstName, lastName)).isEqualTo(erased);
        assertThat(jdbc.sql("SELECT " + Erased.sql("p") + " FROM (SELECT ? AS first_name, ? AS last_name) p")
                        .params(firstName, lastName)
                        .query(Boolean.class)
                        .single())
                .isEqualTo(erased);
    }
}
