package org.kinvite.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinvite.testing.ManyGuardians;
import org.kinvite.testing.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Parent Accounts at an agency that is large enough for the database to plan as it would for a larger one. */
class OnlineAccountsPlanTest {

    private static final int SITES = 20;
    private static final int GUARDIANS = 16_000;
    private static final int LAST_PAGE = 750;
    private static final int ROWS = 50;
    private static final long SITE = ManyGuardians.site(7);

    private static Statements statements;
    private static OnlineAccounts accounts;

    @BeforeAll
    static void aLargeAgency() {
        statements = Statements.atLargeAgency(SITES, GUARDIANS);
        accounts = new OnlineAccounts(JdbcClient.create(statements));
    }

    @ParameterizedTest
    @CsvSource({
        "     ,                ,",
        "     , NOT_INVITED    ,",
        "     , INVITED        ,",
        "     , NEEDS_ATTENTION,",
        "     , REGISTERED     ,",
        "     ,                , Nguyễn 4",
        "     ,                , 718 555",
        "100071,                ,",
    })
    void noTableIsReadWhole(Long classroom, OnlineAccountState state, String search) {
        var selection = new GuardianSelection(SITE, classroom, null, state, search, Set.of());

        assertThat(accounts.count(selection)).isNotNegative();
        accounts.page(selection, 0, ROWS);
        accounts.page(selection, LAST_PAGE, ROWS);

        assertThat(statements.takeAll()).hasSizeGreaterThanOrEqualTo(3).allSatisfy(statement -> assertThat(
                        statements.readWhole(statement))
                .as(statement)
                .isEmpty());
    }
}
