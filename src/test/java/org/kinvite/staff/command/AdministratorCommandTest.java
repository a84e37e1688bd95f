package org.kinvite.staff.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kinvite.staff.ChooseStaffPassword;
import org.kinvite.staff.Role;
import org.kinvite.staff.StaffOnly;
import org.kinvite.staff.StaffUser;
import org.kinvite.staff.StaffUsers;
import org.kinvite.testing.DatabaseTest;
import org.kinvite.testing.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;

/** The first administrator of a fresh installation, and the way back in. */
@DatabaseTest
@Import({AdministratorCommandTest.UseCases.class, StaffOnly.class, TestTime.class})
@TestPropertySource(properties = "kinvite.account.hash-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
class AdministratorCommandTest {

    private static final String ANA = "--kinvite.administrator=ana@example.org";

    // no @TestConfiguration: what scans the feature would find it
    @ComponentScan(
            basePackages = "org.kinvite.staff",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*(\\.web\\..*|Test|Test\\$.*|Only|PasswordLinkSender)"))
    static class UseCases {

        @Bean
        PasswordEncoder passwordEncoder() {
            return PasswordEncoderFactories.createDelegatingPasswordEncoder();
        }
    }

    @Autowired
    AdministratorCommand command;

    @Autowired
    StaffUsers users;

    @Autowired
    ChooseStaffPassword choosePassword;

    @Autowired
    JdbcClient jdbc;

    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void nothingOfALinkIsKept() {
        var token = out.toString(StandardCharsets.UTF_8)
                .replaceAll("(?s).*/staff-links/", "")
                .strip();
        assertThat(jdbc.sql("SELECT CONCAT_WS(' ', action, details) FROM audit_entry")
                        .query(String.class)
                        .list())
                .noneMatch(entry -> !token.isEmpty() && entry.contains(token));
    }

    @Test
    void aFreshInstallationGetsItsAgencyAndFirstAdministratorByALink() {
        assertThat(run(ANA, "--name=Ana Núñez", "--agency=Sunny Days")).isZero();

        var printed = out.toString(StandardCharsets.UTF_8);
        assertThat(printed)
                .contains("Ana Núñez is an administrator of Sunny Days.", "within 60 minutes")
                .contains("https://kinvite.example.org/staff-links/");
        var ana = users.findByEmail("ana@example.org").orElseThrow();
        assertThat(ana).returns(Role.ADMINISTRATOR, StaffUser::role).returns(true, StaffUser::isEnabled);
        var token = printed.replaceAll("(?s).*/staff-links/", "").strip();
        assertThat(choosePassword.choose(choosePassword.hash(token), "nine tame falcons"))
                .isPresent();
        assertThat(choosePassword.choose(choosePassword.hash(token), "nine tame falcons"))
                .isEmpty();
        assertThat(jdbc.sql("SELECT CONCAT_WS(' ', actor_name, action) FROM audit_entry ORDER BY id")
                        .query(String.class)
                        .list())
                .startsWith("Command line agency.founded", "Command line user.made-administrator");
    }

    @Test
    void aKnownUserIsLetInAgainAsAdministrator() {
        jdbc.sql("INSERT INTO agency VALUES (1, 'Sunny Days', 0)").update();
        var ana = StaffUser.of(1, "ana@example.org", "Ana", null, Role.STAFF);
        ana.disable();
        users.save(ana);

        assertThat(run(ANA)).isZero();

        assertThat(users.findByEmail("ana@example.org").orElseThrow())
                .returns(Role.ADMINISTRATOR, StaffUser::role)
                .returns(true, StaffUser::isEnabled)
                .returns("Ana", StaffUser::name);
    }

    @Test
    void whatIsMissingOrWrongIsSaidAndNothingIsDone() {
        assertThat(run(ANA)).isOne();
        assertThat(run(ANA, "--name=Ana")).isOne();
        assertThat(run("--kinvite.administrator=ana", "--name=Ana", "--agency=Sunny Days"))
                .isOne();
        jdbc.sql("INSERT INTO agency VALUES (1, 'Sunny Days', 0), (2, 'Rainbow', 0)")
                .update();
        assertThat(run(ANA, "--name=Ana")).isOne();
        assertThat(run(ANA, "--name=Ana", "--agency=Sunnny Days")).isOne();

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--name= says who", "--agency= gives its name", "not an email address")
                .contains("--agency= must name one of: Rainbow, Sunny Days");
        assertThat(users.findByEmail("ana@example.org")).isEmpty();
        assertThat(out.size()).isZero();
    }

    private int run(String... arguments) {
        return command.run(new DefaultApplicationArguments(arguments), new PrintStream(out), new PrintStream(err));
    }
}
