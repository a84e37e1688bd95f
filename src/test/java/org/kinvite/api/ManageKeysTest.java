package org.kinvite.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.when;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.staff.ActingSystem;
import org.kinvite.staff.Actor;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Keys: made, used, counted, revoked. */
@ApiTest
class ManageKeysTest {

    @MockitoBean
    CurrentStaff currentStaff;

    @Autowired
    ManageKeys manageKeys;

    @Autowired
    AuthenticateKey authenticateKey;

    @Autowired
    KnownKeys known;

    @Autowired
    SomeDoor door;

    @Autowired
    DoorClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aSupervisor() {
        door.prepare();
        when(currentStaff.agencyId()).thenReturn(10L);
        when(currentStaff.actor()).thenReturn(new Actor(Actor.Kind.STAFF, 5L, "Ana"));
    }

    @Test
    void aKeyActsAtItsSiteAndItsSecretIsKeptNowhere() {
        var secret = manageKeys.make("Front door", SomeDoor.HARBOR);
        var key = known.of(10).getFirst();

        assertThat(authenticateKey.with(secret))
                .contains(new ActingSystem(key.id(), "Front door", SomeDoor.HARBOR, 10));
        assertThat(authenticateKey.with(new ApiSecret("kinvite_guessed"))).isEmpty();
        assertThat(known.of(10).getFirst().lastUsedAt()).isEqualTo(clock.instant());
        assertThat(secret.value()).startsWith("kinvite_").hasSize(40);
        assertThat(secret).hasToString("ApiSecret");
        assertThat(jdbc.sql("SELECT * FROM api_key").query().listOfRows().toString())
                .doesNotContain(secret.value());
        assertThat(door.audit()).containsExactly("STAFF Ana api-key.made Front door");
    }

    @Test
    void aKeyOfTheWholeAgencySeesNoSite() {
        var secret = manageKeys.make("Nightly roster", null);

        var key = known.of(10).getFirst();
        assertThat(key.siteName()).isNull();
        assertThat(authenticateKey.with(secret)).contains(new ActingSystem(key.id(), "Nightly roster", null, 10));
    }

    @Test
    void aRevokedKeyOpensNothingFromThatMomentOn() {
        var secret = manageKeys.make("Front door", SomeDoor.HARBOR);
        var id = known.of(10).getFirst().id();
        manageKeys.revoke(id);
        manageKeys.revoke(id);

        assertThat(authenticateKey.with(secret)).isEmpty();
        assertThat(known.of(10).getFirst().revokedByName()).isEqualTo("Ana");
        assertThat(door.audit())
                .containsExactly("STAFF Ana api-key.made Front door", "STAFF Ana api-key.revoked Front door");
    }

    @Test
    void aKeyThatAsksTooOftenWaitsForTheNextMinute() {
        var secret = manageKeys.make("Front door", SomeDoor.HARBOR);
        for (int i = 0; i < 3; i++) {
            assertThat(authenticateKey.with(secret)).isPresent();
        }

        assertThatThrownBy(() -> authenticateKey.with(secret))
                .isInstanceOfSatisfying(TooManyRequests.class, tooMany -> assertThat(tooMany.retryAfter())
                        .isEqualTo(Duration.ofSeconds(50)));
        clock.pass(Duration.ofSeconds(50));
        assertThat(authenticateKey.with(secret)).isPresent();
    }

    @Test
    void anotherAgencysKeyDoesNotExistAndStaffManageNone() {
        manageKeys.make("Front door", SomeDoor.HARBOR);
        when(currentStaff.agencyId()).thenReturn(11L);
        assertThatThrownBy(() -> manageKeys.revoke(known.of(10).getFirst().id()))
                .isInstanceOf(NotGranted.class);

        doThrow(new NotGranted("site", 99)).when(currentStaff).requireSite(anyLong());
        assertThatThrownBy(() -> manageKeys.make("Door", 99L)).isInstanceOf(NotGranted.class);
        doThrow(new AccessDeniedException("no")).when(currentStaff).requireSupervisor();
        assertThatThrownBy(() -> manageKeys.make("Door", SomeDoor.HARBOR)).isInstanceOf(AccessDeniedException.class);
    }
}
