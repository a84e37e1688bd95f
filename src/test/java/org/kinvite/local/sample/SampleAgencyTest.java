package org.kinvite.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinvite.local.sample.SamplePeople.*;
import static org.kinvite.local.sample.SampleSite.*;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinvite.kernel.EmailAddress;
import org.kinvite.kernel.PhoneNumber;
import org.kinvite.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

@DatabaseTest
class SampleAgencyTest {

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void sampleAgency() {
        SampleAgency.insertInto(dataSource);
    }

    @Test
    void aDatabaseThatKnowsAnAgencyIsLeftAlone() {
        jdbc.sql("UPDATE agency SET name = 'Ours'").update();

        SampleAgency.insertInto(dataSource);

        assertThat(strings("SELECT name FROM agency")).containsExactly("Ours");
    }

    @Test
    void theAgencyHasThreeSitesTwelveClassroomsAndFourPrograms() {
        assertThat(count("agency")).isEqualTo(1);
        assertThat(jdbc.sql("SELECT DISTINCT time_zone FROM site")
                        .query(String.class)
                        .list())
                .hasSize(3);
        assertThat(count("classroom")).isEqualTo(12);
        assertThat(count("program")).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void eachSiteHasItsStudentsAndGuardians(SampleSite site) {
        assertThat(count("site_enrollment WHERE ended_on IS NULL AND site_id = " + site.id()))
                .isEqualTo(site.students());
        assertThat(count("guardian g JOIN site_enrollment e USING (student_id)"
                        + " WHERE slot IS NOT NULL AND ended_on IS NULL AND site_id = " + site.id()))
                .isEqualTo(2 * site.students() - site.withoutB());
        assertThat(jdbc.sql("SELECT COUNT(DISTINCT classroom_id, program_id) FROM site_enrollment WHERE site_id = ?")
                        .param(site.id())
                        .query(Integer.class)
                        .single())
                .isGreaterThan(4);
    }

    @Test
    void inAllThereAre480GuardiansAndAbout120OtherContacts() {
        assertThat(count("guardian g WHERE slot IS NOT NULL AND student_id <> " + INGRID_LINDQVIST.studentId()))
                .isEqualTo(480);
        assertThat(count("guardian WHERE slot IS NULL")).isBetween(100, 140);
    }

    @Test
    void theSameSeedMakesTheSameRows() {
        assertThat(SampleRoster.of(7)).usingRecursiveComparison().isEqualTo(SampleRoster.of(7));
        assertThat(SampleRoster.of(7)).usingRecursiveComparison().isNotEqualTo(SampleRoster.of(8));
    }

    @Test
    void noEmailIsReal() {
        var emails = strings("SELECT DISTINCT email FROM guardian WHERE email IS NOT NULL");

        assertThat(emails).hasSizeGreaterThan(300).allSatisfy(email -> {
            assertThat(email).matches("[a-z.0-9]+@example\\.(com|org|net)");
            assertThat(new EmailAddress(email).value()).isEqualTo(email);
        });
    }

    @Test
    void noPhoneNumberIsReal() {
        var phones = strings("SELECT DISTINCT cell_phone FROM guardian WHERE cell_phone IS NOT NULL");

        assertThat(phones).hasSizeGreaterThan(300).allSatisfy(phone -> {
            assertThat(phone).matches("\\+1\\d{3}55501\\d\\d|\\+61491570156");
            assertThat(new PhoneNumber(phone).value()).isEqualTo(phone);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email IS NULL AND cell_phone IS NOT NULL",
                "email IS NOT NULL AND cell_phone IS NULL",
                "email IS NULL AND cell_phone IS NULL",
                "preferred_contact = 'TEXT' AND cell_phone IS NULL AND email IS NOT NULL",
                "preferred_contact = 'EMAIL' AND email IS NULL AND cell_phone IS NOT NULL",
                "cell_phone LIKE '+1___555019_'",
                "email LIKE 'bounce%'",
                "HEX(first_name) REGEXP '^(D[89A]..)+$'",
                "first_name REGEXP '[а-яА-Я]'",
                "first_name REGEXP '[一-龥]'",
                "last_name = 'Nguyễn'",
                "last_name = 'Vang'",
                "language = 'es'",
                "language NOT IN ('en', 'es')",
                "(SELECT COUNT(*) FROM guardian p WHERE p.student_id = g.student_id AND p.email = g.email) > 1",
                "(SELECT COUNT(DISTINCT p.student_id) FROM guardian p WHERE p.cell_phone = g.cell_phone) > 1"
            })
    void everyHardCaseIsThereMoreThanOnce(String hardCase) {
        assertThat(count("guardian g WHERE slot IS NOT NULL AND " + hardCase)).isGreaterThan(1);
    }

    @Test
    void aboutHalfOfTheGuardiansPreferText() {
        assertThat(count("guardian WHERE slot IS NOT NULL AND preferred_contact = 'TEXT'"))
                .isBetween(200, 280);
    }

    @Test
    void mostGuardiansReadEnglishAndMostOthersSpanish() {
        assertThat(
                        strings(
                                "SELECT language FROM guardian WHERE slot IS NOT NULL GROUP BY language ORDER BY COUNT(*) DESC"))
                .startsWith("en", "es");
    }

    @Test
    void theWellKnownPeopleAreWhoTheirConstantsSay() {
        assertThat(List.of(
                        GRACE_JOHNSON,
                        MARCUS_JOHNSON,
                        DOROTHY_JOHNSON,
                        ROSA_MARTINEZ,
                        CARLOS_MARTINEZ,
                        LINH_OF_MINH,
                        LINH_OF_LAN,
                        SIOBHAN_OBRIEN,
                        LIAM_OBRIEN,
                        MEI_CHEN,
                        WEI_CHEN,
                        FATIMA_HADDAD,
                        OMAR_HADDAD,
                        OKSANA_PETRENKO,
                        TARAS_PETRENKO,
                        KALIA_OF_MAI,
                        KALIA_OF_TOU,
                        LEILANI_KEALOHA,
                        INGRID_LINDQVIST,
                        HODAN_WARSAME))
                .allSatisfy(person -> assertThat(jdbc.sql("SELECT CONCAT(first_name, ' ', last_name) FROM guardian"
                                        + " WHERE id = ? AND student_id = ?")
                                .params(person.guardianId(), person.studentId())
                                .query(String.class)
                                .single())
                        .isEqualTo(person.name()));
    }

    @Test
    void landlinesAreTheLastTenNumbersOfAnAreaCode() {
        assertThat(SampleAgency.isLandline("+17185550190")).isTrue();
        assertThat(SampleAgency.isLandline("+17185550189")).isFalse();
    }

    @Test
    void staffAreGrantedTwoOfTheThreeSites() {
        assertThat(strings("SELECT name FROM site JOIN site_grant ON site_id = id"))
                .containsExactlyInAnyOrder(MAPLE_STREET.title(), LAKE_PHALEN.title());
        assertThat(strings("SELECT password_hash FROM staff_user WHERE enabled"))
                .hasSize(3)
                .allMatch(hash -> PasswordEncoderFactories.createDelegatingPasswordEncoder()
                        .matches(SampleStaff.PASSWORD, hash));
    }

    private int count(String rows) {
        return jdbc.sql("SELECT COUNT(*) FROM " + rows).query(Integer.class).single();
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
