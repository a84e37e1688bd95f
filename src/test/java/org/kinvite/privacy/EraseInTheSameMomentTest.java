package org.kinvite.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.NoSuchElementException;
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
import org.kinvite.staff.Role;
import org.springframework.beans.factory.annotation.Autowired;
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

    private void hold(String table, long id) {
        family.jdbc
                .sql("SELECT id FROM " + table + " WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** An erasure that has come to where it waits for the running transaction. */
    private CompletableFuture<Void> waitingErasureOf(Family whom) {
        var erasing = CompletableFuture.runAsync(
                new DelegatingSecurityContextRunnable(() -> eraseFamily.erase(whom, ErasureReason.OTHER)));
        try {
            erasing.get(1, TimeUnit.SECONDS);
            throw new AssertionError("it did not wait");
        } catch (TimeoutException waits) {
            return erasing;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
