package org.kinvite.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.Channel;
import org.kinvite.staff.CurrentStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Exports: what is shown is what comes out, of the granted sites alone, and nothing that a spreadsheet would run. */
@InvitationTest
@ImportAutoConfiguration(MessageSourceAutoConfiguration.class)
class RosterAsCsvTest {

    @Autowired
    RosterAsCsv roster;

    @Autowired
    AccountsAsCsv accounts;

    @Autowired
    InviteGuardian inviteGuardian;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    SomeFamilies families;

    @Autowired
    JdbcClient jdbc;

    long linh;

    @BeforeEach
    void twoSites() {
        families.prepare();
        when(currentStaff.sites()).thenReturn(SomeFamilies.HARBOR_ONLY);
        when(currentStaff.actor()).thenReturn(SomeFamilies.ANA);
        linh = families.guardian(SomeFamilies.HARBOR, "EMAIL", "linh@example.com", "+12025550123");
        inviteGuardian.invite(linh, Channel.EMAIL);
        families.guardian(SomeFamilies.MEADOW, "EMAIL", "elsewhere@example.com", null);
    }

    @Test
    void theRosterHasTheColumnsOfTheImportAndTheStates() {
        var out = new StringWriter();

        roster.write(SomeFamilies.HARBOR_ONLY, out);

        var lines = out.toString().lines().toList();
        assertThat(lines.getFirst()).startsWith("\uFEFFSite,Program,Classroom,Student ID,Student First Name");
        assertThat(lines.getFirst())
                .contains("Guardian A Online Account,Guardian A Last Sent,Guardian A Registered As");
        assertThat(lines.subList(1, lines.size()))
                .containsExactly(
                        "Harbor,Head Start,Sunflowers,kinvite-%d,Mai,Tran,kinvite-%d,Linh,Tran,Mother,en,Email,linh@example.com,(202) 555-0123,"
                                        .formatted(linh - 1, linh)
                                + ",,,,,,,,Invited,,,,,");
    }

    @Test
    void aRosterOfNoSiteIsItsFirstLine() {
        var out = new StringWriter();

        roster.write(List.of(), out);

        assertThat(out.toString().lines()).hasSize(1);
    }

    @Test
    void parentAccountsComeWithTheirFilterAndHarmless() {
        jdbc.sql("UPDATE guardian SET first_name = '=HYPERLINK(1)' WHERE email = 'linh@example.com'")
                .update();
        var out = new StringWriter();

        accounts.write(invited(), Locale.ENGLISH, out);

        assertThat(out.toString().lines().skip(1))
                .containsExactly(
                        "'=HYPERLINK(1) Tran,A,Mai Tran,Sunflowers,Email,linh@example.com,(202) 555-0123,Invited,"
                                + "Ana,,0,");
    }

    private static GuardianSelection invited() {
        return new GuardianSelection(SomeFamilies.HARBOR, null, null, OnlineAccountState.INVITED, null, Set.of());
    }
}
