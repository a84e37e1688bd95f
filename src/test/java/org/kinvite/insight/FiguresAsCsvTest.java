package org.kinvite.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinvite.insight.InsightTest.NOW;
import static org.kinvite.insight.SomeAgency.FOXES;
import static org.kinvite.insight.SomeAgency.HARBOR;
import static org.kinvite.insight.SomeAgency.HEAD_START;
import static org.kinvite.insight.SomeAgency.MAPLE;
import static org.kinvite.insight.SomeAgency.OWLS;
import static org.kinvite.insight.SomeAgency.PRE_K;
import static org.kinvite.insight.SomeAgency.SEALS;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

@InsightTest
@ImportAutoConfiguration(MessageSourceAutoConfiguration.class)
class FiguresAsCsvTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FiguresAsCsv csv;

    @BeforeEach
    void aFewGuardians() {
        var agency = new SomeAgency(jdbc).prepare();
        var registered = agency.guardian(MAPLE, HEAD_START, FOXES, "es");
        agency.invite(registered, MAPLE, "REGISTERED", NOW.minusSeconds(86_400), null, NOW);
        agency.register(registered, NOW);
        agency.guardian(MAPLE, PRE_K, OWLS, "en");
        agency.guardian(HARBOR, PRE_K, SEALS, "en");
    }

    @Test
    void eachPlaceHasARowAndWhatLooksLikeAFormulaIsMadeHarmless() {
        assertThat(written(FigureTable.PLACES, new Asked(Set.of(MAPLE, HARBOR), null, 13)))
                .containsExactly(
                        "Site,Program,Classroom,Guardians,Not invited,Invited,Reminded,Needs attention,Registered,Declined,Expired,Registration rate (%)",
                        "Harbor View,,,1,1,0,0,0,0,0,0,0",
                        "Harbor View,,Seals,1,1,0,0,0,0,0,0,0",
                        "Harbor View,'=Pre-K,,1,1,0,0,0,0,0,0,0",
                        "Maple Street,,,2,1,0,0,0,1,0,0,50",
                        "Maple Street,,Foxes,1,0,0,0,0,1,0,0,100",
                        "Maple Street,,Owls,1,1,0,0,0,0,0,0,0",
                        "Maple Street,Head Start,,1,0,0,0,0,1,0,0,100",
                        "Maple Street,'=Pre-K,,1,1,0,0,0,0,0,0,0");
    }

    @Test
    void aProgramBringsItsOwnClassrooms() {
        assertThat(written(FigureTable.PLACES, new Asked(Set.of(MAPLE), PRE_K, 13)))
                .containsExactly(
                        "Site,Program,Classroom,Guardians,Not invited,Invited,Reminded,Needs attention,Registered,Declined,Expired,Registration rate (%)",
                        "Maple Street,'=Pre-K,,1,1,0,0,0,0,0,0,0", "Maple Street,'=Pre-K,Owls,1,1,0,0,0,0,0,0,0");
    }

    @Test
    void weeksAndInvitationsAreTablesOfTheirOwn() {
        assertThat(written(FigureTable.WEEKS, new Asked(Set.of(MAPLE), null, 4)))
                .hasSize(1 + 5 * 5)
                .contains("Maple Street,,,2026-11-23,2,0,0", "Maple Street,Head Start,,2026-11-23,1,0,0");
        assertThat(written(FigureTable.INVITATIONS, new Asked(Set.of(MAPLE, HARBOR), null, 4)))
                .containsExactly(
                        "Site,Program,Classroom,Week of,Channel,Language,Invited,Registered",
                        "Maple Street,,,2026-11-23,EMAIL,,1,1",
                        "Maple Street,,,2026-11-23,,Spanish,1,1",
                        "Maple Street,Head Start,,2026-11-23,EMAIL,,1,1",
                        "Maple Street,Head Start,,2026-11-23,,Spanish,1,1");
    }

    private List<String> written(FigureTable table, Asked asked) {
        var out = new StringWriter();
        csv.write(table, asked, Locale.ENGLISH, out);
        return out.toString().replace("\uFEFF", "").lines().toList();
    }
}
