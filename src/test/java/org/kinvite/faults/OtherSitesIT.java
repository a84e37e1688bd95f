package org.kinvite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.kinvite.faults.matrix.Count;
import org.kinvite.faults.matrix.Fault;
import org.kinvite.faults.matrix.Row;
import org.kinvite.faults.people.Staff;
import org.kinvite.local.sample.SamplePeople;
import org.kinvite.local.sample.SampleSite;

/** Staff ask for what belongs to a site that they were not granted; the route matrix asks every route. */
class OtherSitesIT extends Faults {

    private static final List<String> OF_GUARDIAN = List.of(
            "contact", "invite", "re-invite", "withdraw", "unlink", "online-account", "pin", "re-pin", "sign-in-guide");
    private static final List<String> ACTS = List.of("invite", "re-invite", "withdraw", "unlink", "pin", "re-pin");

    @Fault(value = 20, what = "ids of another site")
    void theAnswerIs404AndOnTheAuditTrail(Row row) {
        var staff = Staff.at(application);
        var since = System.nanoTime();
        var refusals = refusals();
        var guardian = SamplePeople.LEILANI_KEALOHA;
        for (var page : OF_GUARDIAN) {
            assertThat(staff.get("/guardians/" + guardian.guardianId() + "/" + page)
                            .statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
        for (var act : ACTS) {
            assertThat(staff.post(
                                    "/guardians/" + guardian.guardianId() + "/" + act,
                                    "channel=EMAIL&reason=WRONG&length=6")
                            .statusCode())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(staff.get("/students/" + guardian.studentId()).statusCode()).isEqualTo(404);
        assertThat(staff.get("/parent-accounts?site=" + SampleSite.KAIMUKI.id()).statusCode())
                .isEqualTo(404);
        assertThat(staff.post("/group-invitations", "all=true&site=" + SampleSite.KAIMUKI.id())
                        .statusCode())
                .isEqualTo(404);
        assertThat(refusals() - refusals).isEqualTo(OF_GUARDIAN.size() + ACTS.size() + 3);
        assertThat(installation
                        .database()
                        .asked()
                        .sql("SELECT COUNT(*) FROM invitation WHERE site_id = ?")
                        .param(SampleSite.KAIMUKI.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        row.ran(Count.NOTHING, Duration.ofNanos(System.nanoTime() - since));
    }

    private int refusals() {
        return installation
                .database()
                .asked()
                .sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'access.refused'")
                .query(Integer.class)
                .single();
    }
}
