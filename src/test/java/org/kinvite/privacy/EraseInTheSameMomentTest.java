package org.kinvite.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.account.ChangeSignIn;
import org.kinvite.account.NotProven;
import org.kinvite.account.RegisterFamily;
import org.kinvite.invitation.GenerateSignInPin;
import org.kinvite.invitation.GuardianSelection;
import org.kinvite.invitation.InviteGroup;
import org.kinvite.kernel.BackgroundWork;
import org.kinvite.kernel.Ids;
import org.kinvite.staff.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** What a family, or staff, do in the moment in which somebody is erased. */
@PrivacyTest
class EraseInTheSameMomentTest {

    @Autowired
    SomeFamily family;

    @Autowired
    FindFamily findFamily;

    @Autowired
    EraseFamily eraseFamily;

    @Autowired
    ChangeSignIn changeSignIn;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    InviteGroup inviteGroup;

    @Autowired
    GenerateSignInPin generateSignInPin;

    @Autowired
    @Qualifier("groupRunner")
    BackgroundWork groups;

    @Autowired
    TransactionTemplate transaction;

    private long linhOfBao;

    @BeforeEach
    void aSupervisorOfTheAgency() {
        family.prepare();
        family.signIn(Role.SUPERVISOR);
        linhOfBao = family.guardian(family.student("Bao"), "A", "Linh", "other@example.com", null);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        if (!groups.isRunning()) {
            groups.start();
        }
    }

    @Test
    void anAccountThatIsJustBeingLinkedToAnotherChildStaysForIt() throws Exception {
        var erasing = transaction.execute(status -> {
            registerFamily.link(linhOfBao, family.account);
            return waitingErasureOf(findFamily.ofStudent(family.zoe));
        });
        erasing.get(1, TimeUnit.MINUTES);

        assertThat(family.jdbc
                        .sql("SELECT sign_in_contact FROM family_account WHERE id = ?")
                        .param(family.account)
                        .query(String.class)
                        .single())
                .isEqualTo(family.signIn());
        assertThat(family.count("SELECT COUNT(*) FROM guardian WHERE id = ? AND last_name = ''", family.linh))
                .isEqualTo(1);
    }

    @Test
    void whoJustAcceptsHasAcceptedAndIsErasedThen() throws Exception {
        var invitation = family.invite(family.minh, "INVITED", null);
        var erasing = transaction.execute(status -> {
            hold("invitation", invitation);
            var waiting = waitingErasureOf(findFamily.ofGuardian(family.minh));
            hold("guardian", family.minh);
            family.rewrite(
                    "UPDATE invitation SET state = 'REGISTERED', ended_at = ?, version = version + 1 WHERE id = ?",
                    Instant.now(),
                    invitation);
            return waiting;
        });
        erasing.get(1, TimeUnit.MINUTES);

        assertThat(family.count("SELECT COUNT(*) FROM invitation WHERE id = ? AND state = 'REGISTERED'", invitation))
                .isEqualTo(1);
        assertThat(family.count("SELECT COUNT(*) FROM guardian WHERE id = ? AND last_name = ''", family.minh))
                .isEqualTo(1);
    }

    @Test
    void whomAGroupIsJustInvitingIsInvitedAndErasedThen() throws Exception {
        var group = groupThatHasNotBegun(family.minh);
        var erasing = transaction.execute(status -> {
            // an invitation is tied to its site, so that the batch waits here, with its guardians held
            hold("site", family.site);
            groups.start();
            await().until(() -> isHeld(family.minh));
            return waitingErasureOf(findFamily.ofGuardian(family.minh));
        });
        erasing.get(1, TimeUnit.MINUTES);

        assertThat(outcome(group)).isEqualTo("INVITED");
        assertThat(family.count(
                        "SELECT COUNT(*) FROM invitation WHERE guardian_id = ? AND state = 'WITHDRAWN'", family.minh))
                .isEqualTo(1);
        assertThat(family.count("SELECT COUNT(*) FROM guardian WHERE id = ? AND last_name = ''", family.minh))
                .isEqualTo(1);
    }

    @Test
    void aGroupWaitsForAnErasureAndInvitesNobodyWhoWasErased() {
        var group = groupThatHasNotBegun(family.minh);
        transaction.executeWithoutResult(status -> {
            eraseFamily.erase(findFamily.ofGuardian(family.minh), ErasureReason.OTHER);
            groups.start();
            await().during(1, TimeUnit.SECONDS).until(() -> outcome(group).isEmpty());
        });

        await().until(() -> outcome(group).equals("NOT_ENROLLED"));
        assertThat(family.count("SELECT COUNT(*) FROM invitation WHERE guardian_id = ?", family.minh))
                .isZero();
    }

    @Test
    void aPinThatIsAskedForDuringAnErasureIsNotMade() throws Exception {
        var registered = family.jdbc
                .sql("SELECT id FROM invitation WHERE guardian_id = ?")
                .param(family.linh)
                .query(Long.class)
                .single();
        family.jdbc
                .sql("DELETE FROM pin WHERE guardian_id = ?")
                .param(family.linh)
                .update();
        var asking = transaction.execute(status -> {
            eraseFamily.erase(findFamily.ofGuardian(family.linh), ErasureReason.OTHER);
            return waiting(() -> generateSignInPin.generate(registered));
        });
        asking.get(1, TimeUnit.MINUTES);

        assertThat(family.count("SELECT COUNT(*) FROM pin WHERE guardian_id = ?", family.linh))
                .isZero();
    }

    @Test
    void anErasedAccountIsGivenNoContactAndNoChildAgain() {
        var now = Instant.now();
        var proven = family.insert(
                "INSERT INTO verification_code (id, channel, contact, tries, created_at, expires_at, proven_at)"
                        + " VALUES (?, 'EMAIL', ?, 1, ?, ?, ?)",
                "new" + family.mark + "@example.com",
                now,
                now,
                now);
        eraseFamily.erase(findFamily.ofStudent(family.zoe), ErasureReason.OTHER);

        assertThatThrownBy(() -> changeSignIn.change(family.account, proven)).isInstanceOf(NotProven.class);
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> registerFamily.link(linhOfBao, family.account)))
                .isInstanceOf(NoSuchElementException.class);

        assertThat(family.count(
                        "SELECT COUNT(*) FROM family_account WHERE id = ? AND sign_in_contact LIKE 'erased-%'",
                        family.account))
                .isEqualTo(1);
    }

    /** Staff have started it; nobody deals with it until {@link #groups} start. */
    private long groupThatHasNotBegun(long guardian) {
        groups.stop();
        return inviteGroup.start(
                Ids.next(), new GuardianSelection(family.site, null, null, null, null, Set.of(guardian)));
    }

    private String outcome(long group) {
        return family.jdbc
                .sql("SELECT COALESCE(outcome, '') FROM group_invitation_row WHERE group_id = ?")
                .param(group)
                .query(String.class)
                .single();
    }

    private boolean isHeld(long guardian) {
        return family.jdbc
                .sql("SELECT id FROM guardian WHERE id = ? FOR UPDATE SKIP LOCKED")
                .param(guardian)
                .query(Long.class)
                .list()
                .isEmpty();
    }

    private void hold(String table, long id) {
        family.jdbc
                .sql("SELECT id FROM " + table + " WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** An erasure that has come to where it waits for the running transaction. */
    private CompletableFuture<Void> waitingErasureOf(Family whom) {
        return waiting(() -> eraseFamily.erase(whom, ErasureReason.OTHER));
    }

    private static CompletableFuture<Void> waiting(Runnable work) {
        var working = CompletableFuture.runAsync(new DelegatingSecurityContextRunnable(work));
        try {
            working.get(1, TimeUnit.SECONDS);
            throw new AssertionError("it did not wait");
        } catch (TimeoutException waits) {
            return working;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
