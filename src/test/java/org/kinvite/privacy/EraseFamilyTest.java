package org.kinvite.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.audit.VerifyTrail;
import org.kinvite.insight.Asked;
import org.kinvite.insight.Overviews;
import org.kinvite.invitation.GenerateSignInPin;
import org.kinvite.invitation.GuardianSelection;
import org.kinvite.invitation.InvitableGuardian;
import org.kinvite.invitation.InviteGuardian;
import org.kinvite.invitation.OnlineAccounts;
import org.kinvite.invitation.PrintGroup;
import org.kinvite.invitation.SendInvitation;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.Messenger;
import org.kinvite.roster.Guardians;
import org.kinvite.staff.NotGranted;
import org.kinvite.staff.Role;
import org.kinvite.testing.Canaries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Erasing takes away who it was and leaves what happened. */
@PrivacyTest
class EraseFamilyTest {

    @Autowired
    SomeFamily family;

    @Autowired
    FindFamily findFamily;

    @Autowired
    EraseFamily eraseFamily;

    @Autowired
    ErasurePreview preview;

    @Autowired
    Overviews overviews;

    @Autowired
    OnlineAccounts accounts;

    @Autowired
    InviteGuardian inviteGuardian;

    @Autowired
    PrintGroup printGroup;

    @Autowired
    VerifyTrail verifyTrail;

    @Autowired
    DataSource database;

    @Autowired
    GenerateSignInPin generateSignInPin;

    @Autowired
    SendInvitation sendInvitation;

    @Autowired
    InvitableGuardian invitable;

    @Autowired
    Guardians guardians;

    @Autowired
    Messenger messenger;

    @BeforeEach
    void aSupervisorOfTheAgency() {
        family.prepare();
        family.signIn(Role.SUPERVISOR);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void noTableTellsWhoItWas() {
        assertThat(Canaries.inTablesOf(database).whereAre(family.canaries()))
                .allSatisfy((canary, places) -> assertThat(places).as(canary).isNotEmpty());

        erase(findFamily.ofStudent(family.zoe));

        assertThat(Canaries.inTablesOf(database).whereAre(family.canaries()))
                .allSatisfy((canary, places) -> assertThat(places).as(canary).isEmpty());
        assertThat(family.count("SELECT COUNT(*) FROM pin WHERE guardian_id = ?", family.linh))
                .isZero();
    }

    @Test
    void everyCountIsAsBefore() {
        var standing = overviews.of(asked()).standing();
        var messages = family.count("SELECT COUNT(*) FROM message WHERE site_id = ?", family.site);
        assertThat(standing.registered()).isEqualTo(1);

        erase(findFamily.ofStudent(family.zoe));

        assertThat(overviews.of(asked()).standing()).isEqualTo(standing);
        assertThat(accounts.count(everyone())).isEqualTo(2);
        assertThat(family.count("SELECT COUNT(*) FROM message WHERE site_id = ?", family.site))
                .isEqualTo(messages);
        assertThat(family.count(
                        "SELECT COUNT(*) FROM invitation WHERE site_id = ? AND state = 'REGISTERED'", family.site))
                .isEqualTo(1);
    }

    @Test
    void theChainHoldsAndTheTrailTellsWhoErasedAndWhy() {
        erase(findFamily.ofGuardian(family.linh));

        assertThat(verifyTrail.verify(Optional.empty()).problems()).isEmpty();
        assertThat(family.jdbc
                        .sql("SELECT CONCAT(subject_kind, ' ', actor_name, ' ', details) FROM audit_entry"
                                + " WHERE agency_id = ? AND action = 'family.erased' ORDER BY id")
                        .param(family.agency)
                        .query(String.class)
                        .list())
                .containsExactly("account Dana FAMILY_ASKED", "guardian Dana FAMILY_ASKED");
    }

    @Test
    void oneGuardianAloneIsErasedWithoutTheOthers() {
        erase(findFamily.ofGuardian(family.linh));

        assertThat(family.count(
                        "SELECT COUNT(*) FROM guardian WHERE student_id = ? AND last_name = 'Tran'", family.zoe))
                .isEqualTo(1);
        assertThat(family.count("SELECT COUNT(*) FROM student WHERE id = ? AND last_name = 'Tran'", family.zoe))
                .isEqualTo(1);
    }

    @Test
    void anAccountThatServesAnotherChildStaysForIt() {
        var bao = family.student("Bao");
        var linhOfBao = family.guardian(bao, "A", "Linh", "other@example.com", null);
        family.link(linhOfBao);
        assertThat(preview.of(findFamily.ofStudent(family.zoe)).isAccountKept()).isTrue();

        erase(findFamily.ofStudent(family.zoe));

        assertThat(family.jdbc
                        .sql("SELECT sign_in_contact FROM family_account WHERE id = ?")
                        .param(family.account)
                        .query(String.class)
                        .single())
                .isEqualTo(family.signIn());
        assertThat(family.jdbc
                        .sql("SELECT guardian_id FROM account_link WHERE account_id = ?")
                        .param(family.account)
                        .query(Long.class)
                        .list())
                .containsExactly(linhOfBao);
        assertThat(overviews.of(asked()).standing().registered()).isEqualTo(2);
    }

    @Test
    void anOpenInvitationIsWithdrawnAndItsProcessTold() {
        var open = inviteGuardian.invite(family.minh, Channel.EMAIL).id();
        family.linkOf(open);

        erase(findFamily.ofGuardian(family.minh));

        assertThat(family.count("SELECT COUNT(*) FROM invitation WHERE id = ? AND state = 'WITHDRAWN'", open))
                .isEqualTo(1);
        assertThat(family.count("SELECT COUNT(*) FROM invitation_link WHERE invitation_id = ?", open))
                .isZero();
        assertThat(family.jdbc
                        .sql("SELECT message_name FROM outbox WHERE correlation_key = ? ORDER BY id")
                        .param(Long.toString(open))
                        .query(String.class)
                        .list())
                .contains("invitation-withdrawn");
    }

    @Test
    void whoWasErasedIsInvitedByNobodyInNoWay() {
        erase(findFamily.ofStudent(family.zoe));

        assertThatThrownBy(() -> inviteGuardian.invite(family.minh, Channel.LETTER))
                .isInstanceOf(NotGranted.class);
        assertThat(printGroup.preview(everyone()).willBeSent()).isZero();
    }

    @Test
    void erasingTwiceIsErasingOnce() {
        erase(findFamily.ofGuardian(family.linh));
        erase(findFamily.ofGuardian(family.linh));

        assertThat(family.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE subject_id = ? AND action = 'family.erased'",
                        family.linh))
                .isEqualTo(1);
    }

    @Test
    void anImportThatWaitsStandsInTheWay() {
        family.insert(
                "INSERT INTO roster_import (id, agency_id, state, source, files, fingerprint, time_zone, started_by_name,"
                        + " started_at, done, total, can_unenroll, replace_mended, unenroll, problems, version)"
                        + " VALUES (?, ?, 'CHECKED', 'CSV', 'roster.csv', REPEAT('x', 32), 'UTC', 'Ana', NOW(6), 0, 0,"
                        + " FALSE, FALSE, FALSE, 0, 1)",
                family.agency);

        assertThatThrownBy(() -> erase(findFamily.ofGuardian(family.linh))).isInstanceOf(ImportIsOpen.class);
    }

    @Test
    void aMessageOnItsWayIsForgottenOnceItIsSettled() {
        var sending = family.message(family.linh, "SENDING", Instant.now());
        erase(findFamily.ofGuardian(family.linh));
        var recipient = "SELECT COUNT(*) FROM message WHERE id = ? AND recipient <> ''";
        assertThat(family.count(recipient, sending)).isEqualTo(1);
    }

    @Test
    void whatImportsQuotedIsGoneHoweverItWasSpelled() {
        var settled = family.settledImport(Instant.now());

        erase(findFamily.ofGuardian(family.linh));

        assertThat(family.count(
                        "SELECT COUNT(*) FROM roster_import_problem WHERE import_id = ? AND value <> ''", settled))
                .isZero();
        assertThat(family.count("SELECT COUNT(*) FROM roster_import_problem WHERE import_id = ?", settled))
                .isEqualTo(2);
    }

    @Test
    void aStopIsNobodysAnyMoreWhicheverContactOfTheFamilyItWasAbout() {
        family.rewrite("UPDATE guardian_origin SET email = ? WHERE guardian_id = ?", formerly("source"), family.linh);
        family.rewrite("UPDATE message SET recipient = ? WHERE guardian_id = ?", formerly("message"), family.linh);
        family.rewrite(
                "UPDATE invitation_link SET contact = ? WHERE invitation_id IN"
                        + " (SELECT id FROM invitation WHERE guardian_id = ?)",
                formerly("link"),
                family.linh);
        family.rewrite("UPDATE account_link SET unlinked_at = NOW(6) WHERE guardian_id = ?", family.linh);
        for (var contact : List.of(formerly("source"), formerly("message"), formerly("link"), family.signIn())) {
            family.insert(
                    "INSERT INTO opt_out_change VALUES (?, 'EMAIL', ?, 'contact.opted-out', ?)",
                    contact,
                    Instant.now());
        }

        erase(findFamily.ofGuardian(family.linh));

        assertThat(family.count("SELECT COUNT(*) FROM opt_out_change WHERE contact LIKE ?", "%" + family.mark + "%"))
                .isZero();
    }

    @Test
    void aPinIsMadeForNobodyWhoWasErased() {
        var invitation = family.invite(family.minh, "REQUESTED", null);
        family.rewrite("UPDATE guardian SET first_name = '', last_name = '' WHERE id = ?", family.minh);

        generateSignInPin.generate(invitation);

        assertThat(family.count("SELECT COUNT(*) FROM pin WHERE guardian_id = ?", family.minh))
                .isZero();
    }

    @Test
    void anInvitationThatWasWithdrawnNeedsNoPin() {
        generateSignInPin.generate(family.invite(family.minh, "WITHDRAWN", Instant.now()));
        assertThat(family.count("SELECT COUNT(*) FROM pin WHERE guardian_id = ?", family.minh))
                .isZero();

        generateSignInPin.generate(family.invite(family.minh, "REQUESTED", null));
        assertThat(family.count("SELECT COUNT(*) FROM pin WHERE guardian_id = ?", family.minh))
                .isEqualTo(1);
    }

    @Test
    void nothingIsSentToWhomWasErasedWhileSomebodyInvited() {
        var invitation = family.invite(family.minh, "REQUESTED", null);
        family.rewrite("UPDATE invitation SET channel = 'LETTER' WHERE id = ?", invitation);
        family.rewrite("UPDATE guardian SET first_name = '', last_name = '' WHERE id = ?", family.minh);

        assertThat(sendInvitation.send(invitation)).isEmpty();

        verify(messenger, never()).send(any());
        assertThat(invitable.problem(guardians.findById(family.minh).orElseThrow(), Channel.LETTER))
                .isPresent();
    }

    @Test
    void onlySupervisorsOfTheAgencyFindAFamily() {
        var zoe = findFamily.ofStudent(family.zoe);
        family.signIn(Role.STAFF);
        assertThatThrownBy(() -> findFamily.ofGuardian(family.linh)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> erase(zoe)).isInstanceOf(AccessDeniedException.class);

        family.signIn(Role.ADMINISTRATOR, family.insert("INSERT INTO agency VALUES (?, 'Other', 0)"));
        assertThatThrownBy(() -> findFamily.ofGuardian(family.linh)).isInstanceOf(NotGranted.class);
        assertThatThrownBy(() -> findFamily.ofStudent(family.zoe)).isInstanceOf(NotGranted.class);
    }

    private void erase(Family whom) {
        eraseFamily.erase(whom, ErasureReason.FAMILY_ASKED);
    }

    private String formerly(String where) {
        return where + family.mark + "@example.com";
    }

    private Asked asked() {
        return new Asked(Set.of(family.site), null, 4);
    }

    private GuardianSelection everyone() {
        return new GuardianSelection(family.site, null, null, null, null, Set.of());
    }
}
