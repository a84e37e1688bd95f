package org.kinvite.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes away the rows of a family's sessions that are of no use any more. */
@Component
class EndedSessions {

    /** A browser in which staff are signed in too keeps its session; the family in it is out all the same. */
    private static final String DELETE = """
            DELETE FROM SPRING_SESSION
            WHERE PRINCIPAL_NAME LIKE ? AND PRINCIPAL_NAME <> ?
              AND NOT EXISTS (SELECT 1 FROM SPRING_SESSION_ATTRIBUTES a
                              WHERE a.SESSION_PRIMARY_ID = SPRING_SESSION.PRIMARY_ID
                                AND a.ATTRIBUTE_NAME = 'SPRING_SECURITY_CONTEXT')
            """;

    private final JdbcClient jdbc;

    EndedSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of an account's that has ended for good. */
    void remove(long accountId) {
        remove(accountId, "");
    }

    /** All but those of {@code live}. @return how many */
    int remove(long accountId, String live) {
        return jdbc.sql(DELETE)
                .params(SignedInFamily.nameOfAny(accountId), live)
                .update();
    }
}
