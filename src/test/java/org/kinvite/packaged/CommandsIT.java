package org.kinvite.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinvite.testing.TestDatabase;

/** What the jar says, and the exit code it ends with, when it is no server. */
@Tag(TestDatabase.TAG)
class CommandsIT {

    @TempDir
    Path folder;

    @Test
    void withoutSecretsOfItsOwnItRefusesToStartAndSaysWhichAndHow() throws InterruptedException {
        var known = new Installation()
                .with("kinvite.pin.digest-key", "S2ludml0ZSBsb2NhbCBzdGFjaywgZGlnZXN0IDAwMDE=")
                .with("kinvite.account.hash-key", "")
                .with("spring.datasource.password", "changeme")
                .with("spring.profiles.active", "local");

        var ended = new PackagedJar(folder).run(known.properties());

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.output())
                .contains(
                        "APPLICATION FAILED TO START",
                        "kinvite.pin.digest-key (KINVITE_PIN_DIGESTKEY) is the local stack's, which everybody can read",
                        "kinvite.account.hash-key (KINVITE_ACCOUNT_HASHKEY) is missing",
                        "spring.datasource.password (SPRING_DATASOURCE_PASSWORD) is one that everybody tries first",
                        "openssl rand -base64 32")
                .doesNotContain("kinvite.audit.key", "S2ludml0ZSBs", "changeme", "HikariPool", "\tat ");
    }

    @Test
    void theAuditTrailIsVerifiedWithAnExitCodeThatTells() throws InterruptedException {
        var installation = new Installation();
        var jar = new PackagedJar(folder);
        var empty = jar.run(installation.properties(), "--kinvite.audit.verify");
        assertThat(empty.output()).contains("Audit trail: positions 1 to 0, 0 entries", "INTACT");
        assertThat(empty.exitCode()).isZero();

        var jdbc = installation.database();
        jdbc.update("INSERT INTO audit_entry (id, at, actor_kind, actor_name, action, subject_kind, subject_id)"
                + " VALUES (17, '2026-11-24 14:00:00', 'PROCESS', 'Kinvite', 'guardian.invited', 'guardian', 8)");
        var broken = jar.run(installation.properties(), "--kinvite.audit.verify");

        assertThat(broken.output())
                .contains("BROKEN: 1 findings, the first at outside the chain, entry 17 of 2026-11-24T14:00:00Z"
                        + " (guardian.invited): was added past the application");
        assertThat(broken.exitCode()).isEqualTo(2);
    }

    @Test
    void withoutAnythingEveryKeyIsNamed() throws InterruptedException {
        assertThat(new PackagedJar(folder).run(Map.of()).output())
                .contains(
                        "kinvite.account.hash-key",
                        "kinvite.pin.digest-key",
                        "kinvite.pin.encryption-key",
                        "kinvite.audit.key",
                        "spring.datasource.password");
    }
}
