package org.kinvite.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.staff.Actor;
import org.kinvite.staff.CurrentStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PinTest
class ChangePinLengthTest {

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    ChangePinLength changePinLength;

    @Autowired
    PinLengthInForce inForce;

    @Autowired
    SomeSite site;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aSupervisor() {
        site.prepare();
        when(currentStaff.agencyId()).thenReturn(SomeSite.AGENCY);
        when(currentStaff.actor()).thenReturn(new Actor(Actor.Kind.STAFF, 5L, "Ana"));
    }

    @Test
    void theConfiguredLengthHoldsUntilAnAgencyChoosesAnother() {
        assertThat(changePinLength.now()).isEqualTo(new ChosenLength(4, 0));
        changePinLength.change(6, 0);
        changePinLength.change(5, changePinLength.now().version());

        assertThat(inForce.atSite(SomeSite.HARBOR)).isEqualTo(5);
        assertThat(jdbc.sql("SELECT details FROM audit_entry ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("4 to 6 digits", "6 to 5 digits");
    }

    @Test
    void whatIsOutOfLimitsStaleOrNotOnesOwnToDecideChangesNothing() {
        assertThatThrownBy(() -> changePinLength.change(3, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> changePinLength.change(7, 0)).isInstanceOf(IllegalArgumentException.class);
        changePinLength.change(5, 0);
        assertThatThrownBy(() -> changePinLength.change(6, 0)).isInstanceOf(OptimisticLockingFailureException.class);
        doThrow(new AccessDeniedException("no")).when(currentStaff).requireSupervisor();
        assertThatThrownBy(() -> changePinLength.change(6, 1)).isInstanceOf(AccessDeniedException.class);

        assertThat(inForce.atSite(SomeSite.HARBOR)).isEqualTo(5);
    }
}
