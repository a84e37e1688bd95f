package org.kinvite.rosterimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinvite.rosterimport.SomeCsv.AVA;
import static org.kinvite.rosterimport.SomeCsv.ZOE;
import static org.kinvite.rosterimport.SomeCsv.zoeWith;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.roster.ErasePeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A source that still names somebody who was erased brings in someone new: nobody gets the erased one's account. */
@RosterImportTest
@Import({ErasePeople.class, ForgetOrigins.class})
class ErasedPeopleTest {

    @Autowired
    ImportBench bench;

    @Autowired
    ErasePeople erasePeople;

    @Autowired
    ForgetOrigins forgetOrigins;

    private long linh;
    private long zoe;

    @BeforeEach
    void twoStudents() {
        bench.prepare();
        bench.bring(SomeCsv.of(ZOE, AVA));
        linh = Long.parseLong(bench.text("SELECT id FROM guardian WHERE first_name = 'Linh'"));
        zoe = Long.parseLong(bench.text("SELECT student_id FROM guardian WHERE first_name = 'Linh'"));
    }

    @Test
    void aGuardianWhomTheFileStillNamesIsSomeoneNewInTheSameSlot() {
        erase(List.of(linh), List.of());

        var report = bench.bring(SomeCsv.of(ZOE, AVA));

        assertThat(report.applied(Tally.GUARDIANS_ADDED)).isEqualTo(1);
        assertThat(report.applied(Tally.GUARDIANS_REMOVED)).isEqualTo(1);
        assertThat(bench.text("SELECT id FROM guardian WHERE first_name = 'Linh' AND slot = 'A'"))
                .isNotEqualTo(Long.toString(linh));
        assertThat(bench.text("SELECT CONCAT(first_name, COALESCE(slot, '-'), COALESCE(email, '-')) FROM guardian"
                        + " WHERE id = " + linh))
                .isEqualTo("--");
    }

    @Test
    void aGuardianWhomTheFileNamesNoMoreStaysErased() {
        erase(List.of(linh), List.of());

        bench.bring(SomeCsv.of(zoeWith("Guardian A First Name", "Hoa"), AVA));

        assertThat(bench.text("SELECT COUNT(*) FROM guardian WHERE first_name = 'Linh'"))
                .isEqualTo("0");
    }

    @Test
    void aStudentWhomTheFileStillNamesIsSomeoneNewAndTheErasedOneIsUnenrolled() {
        var guardians = List.of(linh, Long.valueOf(bench.text("SELECT id FROM guardian WHERE first_name = 'Minh'")));
        erase(guardians, List.of(zoe));

        var report = bench.apply(bench.check(SomeCsv.of(ZOE, AVA)), new ImportChoices(false, true, true));

        assertThat(report.applied(Tally.STUDENTS_ADDED)).isEqualTo(1);
        assertThat(bench.text("SELECT COUNT(*) FROM student WHERE first_name = 'Zoë' AND id <> " + zoe))
                .isEqualTo("1");
        assertThat(bench.text("SELECT first_name FROM student WHERE id = " + zoe))
                .isEmpty();
    }

    private void erase(List<Long> guardians, List<Long> students) {
        forgetOrigins.of(ImportBench.AGENCY, guardians, students);
        erasePeople.erase(guardians, students);
    }
}
