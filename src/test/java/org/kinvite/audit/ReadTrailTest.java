package org.kinvite.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.messaging.MovableClock;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** What supervisors find on the trail of their agency, page by page and as CSV. */
@AuditTest
@Import({ReadTrail.class, FindSubjects.class, TrailChoices.class})
@MockitoBean(types = CurrentStaff.class)
class ReadTrailTest {

    private static final Actor ANA = new Actor(Actor.Kind.STAFF, 5L, "Ana Núñez");
    private static final TrailFilter ALL = new TrailFilter(1, null, null, null, null, null, null, null);

    @Autowired
    AuditTrail trail;

    @Autowired
    ReadTrail readTrail;

    @Autowired
    FindSubjects findSubjects;

    @Autowired
    TrailChoices choices;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void twoAgenciesWithAFamilyEach() {
        Stream.of(
                        "INSERT INTO agency VALUES (1, 'Sunny Days', 0), (2, 'Rainbow', 0)",
                        "INSERT INTO site VALUES (11, 1, 'Harbor', 'America/New_York', 0), (21, 2, 'Far', 'UTC', 0)",
                        "INSERT INTO staff_user (id, agency_id, email, name, password_hash, role, enabled, version) VALUES (5, 1, 'ana@kinvite.local', 'Ana Núñez', '', 'STAFF', TRUE, 0),"
                                + " (6, 2, 'ben@kinvite.local', 'Ben', '', 'SUPERVISOR', TRUE, 0)",
                        "INSERT INTO student VALUES (31, 1, 'Zoë', 'Nguyễn', 0), (32, 2, 'Zoë', 'Smith', 0)",
                        "INSERT INTO guardian VALUES (41, 31, 'A', 'Linh', 'Tran', 'Mother', 'en', 'EMAIL', NULL, NULL, 0),"
                                + " (42, 32, 'A', 'Linh', 'Smith', 'Mother', 'en', 'EMAIL', NULL, NULL, 0),"
                                + " (43, 31, 'B', '', '', '', 'en', 'EMAIL', NULL, NULL, 0)",
                        "INSERT INTO family_account (id, sign_in_channel, sign_in_contact, password_hash, language, created_at, version)"
                                + " VALUES (51, 'EMAIL', 'linh@example.com', '', 'en', '2026-01-01', 0)",
                        "INSERT INTO account_link (id, account_id, guardian_id, linked_at, version) VALUES (61, 51, 41, '2026-01-01', 0)")
                .forEach(sql -> jdbc.sql(sql).update());
    }

    @Test
    void anActIsReadByTheSupervisorsOfItsAgencyAlone() {
        record(new Act(ANA, "guardian.invited", "guardian", 41, 11L, "TEXT"));
        record(new Act(ANA, "access.refused", "guardian", 42, null, null));
        record(new Act(Actor.PROCESS, "contact.imported", "guardian", 42, null, null));
        record(new Act(Actor.family(51L), "family.signed-in", "account", 51, null, null));
        record(new Act(Actor.PROCESS, "student.unenrolled", "student", 32, 21L, null));
        record(new Act(Actor.PROCESS, "cadence.changed", "agency", 2, null, null));

        assertThat(actions(ALL)).containsExactly("family.signed-in", "access.refused", "guardian.invited");
        assertThat(actions(new TrailFilter(2, null, null, null, null, null, null, null)))
                .containsExactly("cadence.changed", "student.unenrolled", "contact.imported");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        trail.record(Stream.generate(() -> new Act(ANA, "guardian.invited", "guardian", 41, 11L, "group"))
                .limit(25)
                .toList());
        clock.move(Duration.ofMinutes(1));
        trail.record(Stream.generate(() -> new Act(ANA, "pin.revealed", "guardian", 41, 11L, null))
                .limit(5)
                .toList());

        var read = new ArrayList<SeenEntry>();
        TrailPlace after = null;
        for (var page = readTrail.page(ALL, null, 7); !page.isEmpty(); page = readTrail.page(ALL, after, 7)) {
            read.addAll(page);
            after = TrailPlace.parse(page.getLast().place().toString());
        }

        assertThat(read).hasSize(30).extracting(SeenEntry::id).doesNotHaveDuplicates();
        assertThat(read).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
    }

    @Test
    void everythingThatNarrowsNarrows() {
        record(new Act(ANA, "guardian.invited", "guardian", 41, 11L, "TEXT"));
        record(new Act(Actor.PROCESS, "invitation.expired", "guardian", 41, 11L, null));
        clock.move(Duration.ofDays(2));
        var later = clock.instant();
        record(new Act(ANA, "accounts.exported", "agency", 1, null, null));

        assertThat(actions(filter(later, null, null, null, null, null))).containsExactly("accounts.exported");
        assertThat(actions(filter(null, later, null, null, null, null)))
                .containsExactly("invitation.expired", "guardian.invited");
        assertThat(actions(filter(null, null, "PROCESS", null, null, null))).containsExactly("invitation.expired");
        assertThat(actions(filter(null, null, "STAFF", 5L, null, null)))
                .containsExactly("accounts.exported", "guardian.invited");
        assertThat(actions(filter(null, null, "STAFF", 6L, null, null))).isEmpty();
        assertThat(actions(filter(null, null, null, null, "guardian.invited", null)))
                .containsExactly("guardian.invited");
        assertThat(actions(filter(null, null, null, null, null, 11L)))
                .containsExactly("invitation.expired", "guardian.invited");
    }

    @Test
    void aFamilyIsFoundByItsNameOrItsChildsWithItsAccount() {
        record(new Act(ANA, "guardian.invited", "guardian", 41, 11L, "TEXT"));
        record(new Act(Actor.family(51L), "family.password-changed", "account", 51, null, null));
        record(new Act(ANA, "enrollment.ended", "student", 31, 11L, null));
        record(new Act(ANA, "accounts.exported", "agency", 1, null, null));

        assertThat(actions(about(findSubjects.byName(1, "linh TRAN"))))
                .containsExactly("enrollment.ended", "family.password-changed", "guardian.invited");
        assertThat(actions(about(findSubjects.byName(1, "zoe")))).hasSize(3);
        assertThat(actions(about(findSubjects.byName(1, "zoe smith")))).isEmpty();
        assertThat(actions(about(findSubjects.byName(1, "%")))).isEmpty();
        assertThat(actions(about(findSubjects.ofGuardian(1, 41))))
                .containsExactly("family.password-changed", "guardian.invited");
        assertThatThrownBy(() -> findSubjects.ofGuardian(1, 42)).isInstanceOf(NotGranted.class);
    }

    @Test
    void whoeverMeansHalfOfTheAgencyIsTold() {
        for (int number = 0; number < 501; number++) {
            jdbc.sql("INSERT INTO student VALUES (?, 1, 'Mai', 'Le', 0)")
                    .param(1000 + number)
                    .update();
        }

        assertThatThrownBy(() -> findSubjects.byName(1, "mai")).isInstanceOf(FindSubjects.TooMany.class);
    }

    @Test
    void whatCanBeChosenIsTheAgencysOwn() {
        record(new Act(ANA, "guardian.invited", "guardian", 41, 11L, "TEXT"));
        record(new Act(Actor.PROCESS, "cadence.changed", "agency", 2, null, null));

        assertThat(choices.actors(1)).extracting(TrailChoices.Someone::value).containsExactly("STAFF-5");
        assertThat(choices.actions(1)).containsExactly("guardian.invited");
        assertThat(choices.zone(1, null).getId()).isEqualTo("America/New_York");
        assertThat(choices.zone(1, 21L).getId()).isEqualTo("UTC");
    }

    @Test
    void theExportHoldsAllThatMatchesInWordsAndNothingThatASpreadsheetWouldRun() {
        record(new Act(
                new Actor(Actor.Kind.STAFF, 5L, "=HYPERLINK(\"http://evil\")"),
                "guardian.invited",
                "guardian",
                41,
                11L,
                "TEXT"));
        record(new Act(ANA, "pin.changed", "guardian", 43, 11L, "-1+1, \"quoted\""));
        record(new Act(ANA, "thing.unheard-of", "agency", 1, null, null));
        var out = new StringWriter();

        new ExportTrail(readTrail, words(), trail, currentStaff).write(ALL, Locale.ENGLISH, out);

        assertThat(out.toString().lines())
                .hasSize(4)
                .satisfiesExactly(
                        header -> assertThat(header).contains("Time (UTC),By,Kind of actor,What,"),
                        newest -> assertThat(newest)
                                .contains("thing.unheard-of,thing.unheard-of,The agency,agency,1,,,,"),
                        blank -> assertThat(blank)
                                .contains("Changed the PIN,pin.changed,erased family,guardian,43,Zoë Nguyễn,Harbor,"
                                        + "\"'-1+1, \"\"quoted\"\"\""),
                        oldest -> assertThat(oldest)
                                .contains("\"'=HYPERLINK(\"\"http://evil\"\")\",STAFF,Invited,guardian.invited,"
                                        + "Linh Tran,guardian,41,Zoë Nguyễn,Harbor,Text,"));
    }

    private TrailWords words() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/audit", "messages/invitation", "messages/task");
        texts.setDefaultEncoding("UTF-8");
        return new TrailWords(texts);
    }

    private void record(Act act) {
        trail.record(act);
        clock.move(Duration.ofSeconds(1));
    }

    private List<String> actions(TrailFilter filter) {
        return readTrail.page(filter, null, 50).stream().map(SeenEntry::action).toList();
    }

    private static TrailFilter about(Subjects subjects) {
        return new TrailFilter(1, null, null, null, null, null, null, subjects);
    }

    private static TrailFilter filter(
            Instant from, Instant until, String actorKind, Long actor, String action, Long site) {
        return new TrailFilter(1, from, until, actorKind, actor, action, site, null);
    }
}
