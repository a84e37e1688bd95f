package org.kinvite.bench.load;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.kinvite.faults.stack.Installation;
import org.kinvite.faults.stack.TheApplication;
import org.kinvite.local.child.Ports;
import org.kinvite.testing.ManyGuardians;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/**
 * An agency of its own size in a database of its own, with an instance of the application that knows no engine: what is
 * looked at are its pages.
 *
 * @param guardians two a student, 2,000 a site
 */
public record LargeAgency(int guardians, TheApplication application, Desk desk, JdbcClient jdbc) {

    private static final int AT_A_SITE = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final String PASSWORD = "a large agency's password";

    public static LargeAgency of(int guardians, int instance, Installation installation) {
        var url = installation.database().another("agency_" + guardians);
        var application = installation
                .instance(instance)
                .with(installation.asDelivered(Map.of(
                        "spring.datasource.url",
                        url,
                        "camunda.client.grpc-address",
                        "http://127.0.0.1:" + Ports.free(),
                        "kinvite.reconciliation.every",
                        "1d",
                        // once: three instances that count beside each other are no agency's
                        "kinvite.insight.count-every",
                        "1d")))
                .start()
                .awaitAlive();
        var jdbc = new JdbcTemplate(new DriverManagerDataSource(url, "root", ""));
        new ManyGuardians(jdbc, guardians / AT_A_SITE, guardians, Instant.now())
                .roster()
                .invitations()
                .messages();
        var hash = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD);
        jdbc.update("UPDATE staff_user SET password_hash = ?", hash);
        var site = ManyGuardians.site(0);
        return new LargeAgency(
                guardians,
                application,
                new Desk(application, "large@kinvite.local", PASSWORD, "/parent-accounts?site=" + site),
                JdbcClient.create(jdbc));
    }

    /** Until the figures of all sites are counted and added up, which is done in the background, for some minutes at most. */
    public LargeAgency awaitFigures() {
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(PATIENCE)
                .until(() -> jdbc.sql("SELECT COALESCE(MAX(sites), 0) FROM insight_agency")
                                .query(Integer.class)
                                .single()
                        == guardians / AT_A_SITE);
        return this;
    }

    /** One of its sites. */
    public long site(Random random) {
        return ManyGuardians.site(random.nextInt(guardians / AT_A_SITE));
    }
}
