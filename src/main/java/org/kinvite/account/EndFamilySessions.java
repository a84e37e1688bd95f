package org.kinvite.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes away what is left of the sessions that an Unlink has ended: they are of no use since its commit, and their rows
 * should not lie around either. Sessions of an account that has another link, or began after the Unlink, stay.
 */
@Component
public class EndFamilySessions {

    private static final Logger LOG = LoggerFactory.getLogger(EndFamilySessions.class);

    /** A browser in which staff are signed in too keeps its session; the family in it is out all the same. */
    private static final String DELETE = """
            DELETE FROM SPRING_SESSION
            WHERE PRINCIPAL_NAME LIKE ? AND PRINCIPAL_NAME <> ?
              AND NOT EXISTS (SELECT 1 FROM SPRING_SESSION_ATTRIBUTES a
                              WHERE a.SESSION_PRIMARY_ID = SPRING_SESSION.PRIMARY_ID
                                AND a.ATTRIBUTE_NAME = 'SPRING_SECURITY_CONTEXT')
            """;

    private final AccountLinks links;
    private final FamilyAccounts accounts;
    private final JdbcClient jdbc;

    EndFamilySessions(AccountLinks links, FamilyAccounts accounts, JdbcClient jdbc) {
        this.links = links;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** Doing it twice changes nothing. */
    @Transactional
    public void end(long linkId) {
        var link = links.findById(linkId).orElseThrow();
        var account = accounts.findById(link.accountId()).orElseThrow();
        var ended = jdbc.sql(DELETE)
                .params(
                        SignedInFamily.nameOfAny(account.id()),
                        account.session().name())
                .update();
        LOG.info("link {} was cut: {} ended sessions taken away", linkId, ended);
    }
}
