package org.kinvite.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.staff.CurrentStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@InvitationTest
class ChangeCadenceTest {

    private static final long AGENCY = 10;
    private static final CadenceDays SHORT = new CadenceDays(List.of(2, 5), 10);

    @Autowired
    ChangeCadence changeCadence;

    @Autowired
    CadencesInForce cadences;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SomeFamilies families;

    @BeforeEach
    void aSupervisor() {
        families.prepare();
        jdbc.sql("INSERT INTO agency VALUES (11, 'Blue Sky', 0)").update();
        jdbc.sql("INSERT INTO site VALUES (22, 11, 'Hill', 'America/Denver', 0)")
                .update();
        when(currentStaff.agencyId()).thenReturn(AGENCY);
        when(currentStaff.actor()).thenReturn(SomeFamilies.ANA);
    }

    @Test
    void theDefaultsHoldUntilAnAgencyDecides() {
        var cadence = cadences.ofSite(SomeFamilies.HARBOR);

        assertThat(cadence.inDays()).isEqualTo(new CadenceDays(List.of(3, 7, 12), 14));
        assertThat(cadence.decided()).isFalse();
        assertThat(cadence.otherChannelAllowed()).isFalse();
    }

    @Test
    void aChangeHoldsAtEverySiteOfTheAgencyAndAtNoOther() {
        changeCadence.change(0, SHORT, true);

        for (var site : List.of(SomeFamilies.HARBOR, SomeFamilies.MEADOW)) {
            assertThat(cadences.ofSite(site).remindAfter()).containsExactly(Duration.ofDays(2), Duration.ofDays(5));
            assertThat(cadences.ofSite(site).expireAfter()).isEqualTo(Duration.ofDays(10));
            assertThat(cadences.ofSite(site).otherChannelAllowed()).isTrue();
        }
        assertThat(cadences.ofSite(22)).isEqualTo(cadences.defaults());
    }

    @Test
    void theLongestCadenceFits() {
        var longest = new CadenceDays(List.of(24, 25, 26, 27, 28, 29), 30);
        changeCadence.change(0, longest, false);

        assertThat(cadences.ofAgency(AGENCY).inDays()).isEqualTo(longest);
    }

    @Test
    void theAuditTrailTellsTheOldDaysAndTheNew() {
        changeCadence.change(0, SHORT, true);
        changeCadence.change(version(), SHORT, true);

        assertThat(audited())
                .containsExactly(
                        "Ana cadence.changed agency 10 reminders on days 3, 7, 12, expiry on day 14,"
                                + " other channel not allowed → reminders on days 2, 5, expiry on day 10, other channel allowed");
    }

    @Test
    void goingBackToTheDefaultsGivesUpWhatWasDecided() {
        changeCadence.change(0, SHORT, true);
        changeCadence.goBackToDefaults(version());

        var cadence = cadences.ofAgency(AGENCY);
        assertThat(cadence)
                .isEqualTo(new CadenceInForce(
                        cadences.defaults().remindAfter(), cadences.defaults().expireAfter(), false, false, version()));
        assertThat(audited()).hasSize(2);
    }

    @Test
    void aStaleFormIsRefusedEvenAfterTheDefaultsCameBack() {
        changeCadence.change(0, SHORT, false);
        var seen = version();
        changeCadence.goBackToDefaults(seen);
        changeCadence.change(version(), new CadenceDays(List.of(9), 12), false);

        for (var stale : List.of(0, seen)) {
            assertThatThrownBy(() -> changeCadence.change(stale, SHORT, false))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            assertThatThrownBy(() -> changeCadence.goBackToDefaults(stale))
                    .isInstanceOf(OptimisticLockingFailureException.class);
        }
        assertThat(cadences.ofAgency(AGENCY).inDays().reminders()).containsExactly(9);
        assertThat(audited()).hasSize(3);
    }

    @Test
    void whoIsNoSupervisorChangesNothing() {
        doThrow(new AccessDeniedException("no")).when(currentStaff).requireSupervisor();

        assertThatThrownBy(() -> changeCadence.change(0, SHORT, true)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> changeCadence.goBackToDefaults(0)).isInstanceOf(AccessDeniedException.class);
        assertThat(cadences.ofAgency(AGENCY)).isEqualTo(cadences.defaults());
        assertThat(audited()).isEmpty();
    }

    private int version() {
        return cadences.ofAgency(AGENCY).version();
    }

    private List<String> audited() {
        return jdbc.sql("""
                        SELECT CONCAT_WS(' ', actor_name, action, subject_kind, subject_id, site_id, details)
                        FROM audit_entry ORDER BY id
                        """).query(String.class).list();
    }
}
