package org.kinvite.rosterimport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kinvite.staff.AuditTrail;
import org.kinvite.testing.DatabaseTest;
import org.kinvite.testing.TestTime;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A test of imports on a real database; the test itself does what the runner does in the background. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@Import({
    RosterImportTest.UseCases.class,
    ImportBench.class,
    TestTime.class,
    AuditTrail.class,
    StoredUpload.class,
    StagedRows.class,
    PlaceResolution.class,
    ImportCounts.class,
    ResolveRoster.class,
    ReadUpload.class,
    StagedStudents.class,
    KnownStudents.class,
    PlanBatch.class,
    CheckBatch.class,
    ApplyBatch.class,
    ApplyPlaces.class,
    ApplyStudents.class,
    ApplyGuardians.class,
    EndEnrollments.class,
    BeginApplying.class,
    ImportStep.class,
    ImportReports.class,
    ImportDetails.class,
    UploadRoster.class,
    ApplyRoster.class
})
@MockitoBean(types = ImportRunner.class)
@RecordApplicationEvents
@interface RosterImportTest {

    @TestConfiguration
    @EnableConfigurationProperties(RosterImportSettings.class)
    class UseCases {}
}
