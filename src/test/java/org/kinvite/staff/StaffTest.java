package org.kinvite.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kinvite.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Import({AuditTrail.class, CurrentStaff.class, LiveStaff.class, StaffTest.Noon.class})
class StaffTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00.123456Z");

    @TestConfiguration(proxyBeanMethods = false)
    static class Noon {

        @Bean
        Clock noon() {
            return Clock.fixed(NOON, ZoneOffset.UTC);
        }
    }

    @Autowired
    StaffUsers users;

    @Autowired
    LiveStaff liveStaff;

    @Autowired
    CurrentStaff staff;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void twoAgencies() {
        jdbc.sql("INSERT IGNORE INTO agency VALUES (1, 'Sunny Days', 0), (2, 'Other', 0)")
                .update();
        jdbc.sql("INSERT IGNORE INTO site VALUES (11, 1, 'North', 'UTC', 0), (12, 1, 'South', 'UTC', 0), "
                        + "(21, 2, 'Far', 'UTC', 0)")
                .update();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void staffSeeTheSitesGrantedAndNoOther() {
        var user = signedIn(Role.STAFF, 11);

        assertThat(staff.sites()).containsExactly(11L);
        assertThat(staff.actor()).isEqualTo(new Actor(Actor.Kind.STAFF, user.id(), "Ana Núñez"));
        assertThat(staff.agencyId()).isEqualTo(1);
        staff.requireSite(11);
        assertThatThrownBy(() -> staff.requireSite(12)).isInstanceOf(NotGranted.class);
    }

    @Test
    void supervisorsSeeEverySiteOfTheirAgencyOnly() {
        signedIn(Role.SUPERVISOR);

        assertThat(staff.sites()).containsExactlyInAnyOrder(11L, 12L);
    }

    @Test
    void onlySupervisorsAndKeysOfTheAgencyActForAllOfIt() {
        signedIn(Role.SUPERVISOR);
        staff.requireWholeAgency();

        withKey(new ActingSystem(90, "Front door", 11L, 1));
        assertThatThrownBy(() -> staff.requireWholeAgency()).isInstanceOf(AccessDeniedException.class);
        withKey(new ActingSystem(91, "Nightly roster", null, 1));
        staff.requireWholeAgency();
        assertThat(staff.sites()).isEmpty();
        assertThat(staff.actor()).isEqualTo(new Actor(Actor.Kind.SYSTEM, 91L, "Nightly roster"));
    }

    @Test
    void staffDoNotDecideForTheAgency() {
        signedIn(Role.STAFF, 11);
        assertThatThrownBy(() -> staff.requireWholeAgency()).isInstanceOf(AccessDeniedException.class);

        assertThat(staff.isSupervisor()).isFalse();
        assertThatThrownBy(() -> staff.requireSupervisor()).isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPERVISOR", "ADMINISTRATOR"})
    void supervisorsAndAdministratorsDecideForTheAgencyUntilTheyAreDisabled(Role role) {
        var user = signedIn(role);
        staff.requireSupervisor();
        assertThat(staff.isSupervisor()).isTrue();

        user = users.findById(user.id()).orElseThrow();
        user.disable();
        users.save(user);
        assertThat(staff.isSupervisor()).isFalse();
    }

    @Test
    void aGrantOfAnotherAgencysSiteIsWorthNothing() {
        signedIn(Role.STAFF, 21);

        assertThat(staff.sites()).isEmpty();
    }

    @Test
    void whatIsTakenAwayIsGoneAtOnce() {
        var user = signedIn(Role.STAFF, 11, 12);

        user = users.findById(user.id()).orElseThrow();
        user.revoke(12);
        users.save(user);
        assertThat(staff.sites()).containsExactly(11L);

        user = users.findById(user.id()).orElseThrow();
        user.disable();
        users.save(user);
        assertThat(staff.sites()).isEmpty();
        assertThat(liveStaff.now(SignedInStaff.of(user))).isEmpty();
    }

    @Test
    void anotherRoleIsSeenByTheNextRequestOfAnOpenSession() {
        var kept = SignedInStaff.of(signedIn(Role.SUPERVISOR));
        var user = users.findById(kept.id()).orElseThrow();
        user.become("Ana Núñez-Ruiz", "ana@kinvite.local", Role.STAFF);
        users.save(user);

        assertThat(liveStaff.now(kept)).hasValueSatisfying(now -> assertThat(now)
                .returns(Role.STAFF, SignedInStaff::role)
                .returns("Ana Núñez-Ruiz", SignedInStaff::name)
                .returns(kept.id(), SignedInStaff::id));
    }

    @Test
    void aSessionOfBeforeADeactivationStaysEndedAfterReactivation() {
        var kept = SignedInStaff.of(signedIn(Role.STAFF));
        var user = users.findById(kept.id()).orElseThrow();
        user.disable();
        user.enable();
        users.save(user);

        assertThat(liveStaff.now(kept)).isEmpty();
        assertThat(liveStaff.now(SignedInStaff.of(user))).isPresent();
    }

    @Test
    void aStaleWriteFails() {
        var user = signedIn(Role.STAFF);
        var first = users.findById(user.id()).orElseThrow();
        var second = users.findById(user.id()).orElseThrow();
        first.grant(11);
        users.save(first);

        second.disable();

        assertThatThrownBy(() -> users.save(second)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void theSessionKeepsWhoSignedInAndLittleElse() throws IOException, ClassNotFoundException {
        var user = SignedInStaff.of(signedIn(Role.SUPERVISOR));
        var bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(user);

        var kept = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(kept).isEqualTo(user);
        assertThat(user.getName()).isEqualTo(Long.toString(user.id()));
        assertThat(user.authentication().getAuthorities())
                .extracting("authority")
                .containsExactly("ROLE_SUPERVISOR");
        assertThat(bytes.size()).isLessThan(500);
    }

    @Test
    void withoutSigningInNobodyIsAnyone() {
        assertThatThrownBy(staff::actor).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(staff::sites).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void theAuditTrailKeepsWhoWhatToWhomAndWhen() {
        trail.record(List.of(
                new Act(new Actor(Actor.Kind.STAFF, 5L, "Ana"), "invitation.requested", "guardian", 8, 11L, "email"),
                new Act(Actor.PROCESS, "reminder.sent", "invitation", 9, null, null)));

        assertThat(jdbc.sql("SELECT action, actor_kind, actor_id, actor_name, subject_id, site_id, details "
                                + "FROM audit_entry ORDER BY action")
                        .query()
                        .listOfRows())
                .extracting(Map::values)
                .extracting(Object::toString)
                .containsExactly(
                        "[invitation.requested, STAFF, 5, Ana, 8, 11, email]",
                        "[reminder.sent, PROCESS, null, Kinvite, 9, null, null]");
        assertThat(jdbc.sql("SELECT DISTINCT at FROM audit_entry")
                        .query((rs, row) -> rs.getTimestamp(1).toInstant())
                        .single())
                .isEqualTo(NOON);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void anActIsRecordedInItsTransactionOrNotAtAll() {
        var act = new Act(Actor.PROCESS, "reminder.sent", "invitation", 9, null, null);

        assertThatThrownBy(() -> trail.record(act)).isInstanceOf(IllegalTransactionStateException.class);
    }

    private StaffUser signedIn(Role role, long... sites) {
        var user = StaffUser.of(1, "Ana@kinvite.local", "Ana Núñez", "{noop}secret", role);
        for (var site : sites) {
            user.grant(site);
        }
        users.save(user);
        SecurityContextHolder.getContext()
                .setAuthentication(SignedInStaff.of(user).authentication());
        return user;
    }

    private static void withKey(ActingSystem system) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(system, null, List.of()));
    }
}
