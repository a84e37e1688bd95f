package org.kinvite.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.kinvite.roster.RosterRows.*;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.Channel;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.kinvite.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@Import({CorrectContactDetails.class, GrantedGuardians.class, Enrollments.class})
@RecordApplicationEvents
class CorrectContactDetailsTest {

    static final Actor MARIA = new Actor(Actor.Kind.STAFF, 9L, "Maria");

    @Autowired
    CorrectContactDetails correctContactDetails;

    @Autowired
    Guardians guardians;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @MockitoBean
    CurrentStaff staff;

    @MockitoBean
    AuditTrail auditTrail;

    Guardian guardian;

    @BeforeEach
    void aGuardianAtMapleStreet() {
        RosterRows.insertInto(jdbc);
        student(jdbc, 41, "Zoë", "Nguyễn");
        enroll(jdbc, 41, MAPLE, HEAD_START, BUTTERFLIES, null);
        guardian = guardians.save(Guardian.of(41, "A", "Linh", "Nguyễn", "Mother", Locale.ENGLISH));
        when(staff.actor()).thenReturn(MARIA);
        when(staff.sites()).thenReturn(Set.of(MAPLE));
    }

    @Test
    void whatWasTypedIsKeptInItsStandardForm() {
        correct(Channel.TEXT, " Linh@Example.com ", "(202) 555-0123");

        var corrected = guardians.findById(guardian.id()).orElseThrow();
        assertThat(corrected.preferredContact()).isEqualTo(Channel.TEXT);
        assertThat(corrected.contact(Channel.EMAIL)).hasValue("linh@example.com");
        assertThat(corrected.contact(Channel.TEXT)).hasValue("+12025550123");
        assertThat(events.stream(ContactDetailsCorrected.class))
                .containsExactly(new ContactDetailsCorrected(guardian.id()));
    }

    @Test
    void theAuditTrailNamesTheFieldsButHoldsNoValues() {
        correct(Channel.EMAIL, "linh@example.com", "202 555 0123");

        verify(auditTrail)
                .record(new Act(MARIA, "contact.corrected", "guardian", guardian.id(), MAPLE, "Email 1, Cell Phone 1"));
    }

    @Test
    void anEmptyContactIsRemoved() {
        correct(Channel.EMAIL, "linh@example.com", "202 555 0123");

        guardian = guardians.findById(guardian.id()).orElseThrow();
        correct(Channel.EMAIL, " ", null);

        var corrected = guardians.findById(guardian.id()).orElseThrow();
        assertThat(corrected.contact(Channel.EMAIL)).isEmpty();
        assertThat(corrected.contact(Channel.TEXT)).isEmpty();
    }

    @Test
    void everyWrongFieldIsNamedAndNothingChanges() {
        assertThatThrownBy(() -> correct(null, "linh@", "12"))
                .asInstanceOf(type(InvalidContactDetails.class))
                .extracting(InvalidContactDetails::fields)
                .isEqualTo(Set.of(ContactField.PREFERRED_CONTACT, ContactField.EMAIL, ContactField.CELL_PHONE));
        assertNothingChanged();
    }

    @Test
    void aStaleFormIsRefused() {
        jdbc.sql("UPDATE guardian SET version = version + 1").update();

        assertThatThrownBy(() -> correct(Channel.EMAIL, "linh@example.com", ""))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertNothingChanged();
    }

    @Test
    void savingWithoutAChangeIsNoAct() {
        correct(Channel.EMAIL, "", "");

        assertNothingChanged();
    }

    @Test
    void aGuardianOfAnotherSiteDoesNotExist() {
        when(staff.sites()).thenReturn(Set.of(HARBOR));

        assertThatThrownBy(() -> correct(Channel.EMAIL, "linh@example.com", "")).isInstanceOf(NotGranted.class);
        assertNothingChanged();
    }

    @Test
    void anUnknownGuardianDoesNotExist() {
        assertThatThrownBy(() -> correctContactDetails.correct(1, 0, Channel.EMAIL, "", ""))
                .isInstanceOf(NotGranted.class);
    }

    private void correct(Channel preferredContact, String email, String cellPhone) {
        correctContactDetails.correct(guardian.id(), guardian.version(), preferredContact, email, cellPhone);
    }

    private void assertNothingChanged() {
        verify(auditTrail, never()).record(any(Act.class));
        assertThat(events.stream(ContactDetailsCorrected.class)).isEmpty();
        assertThat(guardians.findById(guardian.id()).orElseThrow().contact(Channel.EMAIL))
                .isEmpty();
    }
}
