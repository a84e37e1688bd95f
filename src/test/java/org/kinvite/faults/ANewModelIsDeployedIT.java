package org.kinvite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.kinvite.faults.matrix.Fault;
import org.kinvite.faults.matrix.OnlyInTheMatrix;
import org.kinvite.faults.matrix.Row;
import org.kinvite.faults.people.Cohort;
import org.kinvite.faults.people.Engine;
import org.kinvite.faults.people.Family;
import org.kinvite.faults.people.Reckoning;
import org.kinvite.faults.people.Staff;

/** A new version of the model comes while instances of the old one wait. */
@OnlyInTheMatrix
class ANewModelIsDeployedIT extends Faults {

    private static final int GROUP = 10;
    private static final String MODEL = "/bpmn/invitation.bpmn";

    @Fault(value = 23, what = "a new version of the model is deployed while instances of the old one wait")
    void bothVersionsFinish(Row row) throws IOException {
        application = installation.restarted(installation.settings(Map.of(
                "kinvite.invitation.remind-after", "40s,1h,2h",
                "kinvite.invitation.expire-after", "3h",
                "kinvite.invitation.spread", "1s")));
        var actuator = installation.broker().actuator();
        var finished = actuator.instances("completed");
        var staff = Staff.at(application);
        var ofOld = Cohort.of(GROUP, installation);
        var old = Reckoning.of(ofOld, installation);
        staff.inviteGroup(ofOld);
        until(old::isSettled);

        var since = System.nanoTime();
        try (var engine = new Engine(installation.broker())) {
            assertThat(engine.deploy(changed(), "invitation.bpmn")).isGreaterThan(1);
        }
        var ofNew = Cohort.of(GROUP, installation);
        var fresh = Reckoning.of(ofNew, installation);
        staff.inviteGroup(ofNew);
        // an invitation and a reminder each
        until(() -> old.messages().size() == 2 * GROUP && fresh.messages().size() == 2 * GROUP);
        heal(row, old, GROUP, since);
        heal(row, fresh, 0, since);

        old.messages().subList(GROUP, 2 * GROUP).forEach(message -> new Family(application).register(message));
        fresh.messages().subList(GROUP, 2 * GROUP).forEach(message -> new Family(application).register(message));
        until(() -> actuator.instances("completed") - finished == 2 * GROUP);
    }

    /** The same model to the families, another one to the engine. */
    private static String changed() throws IOException {
        try (var model = ANewModelIsDeployedIT.class.getResourceAsStream(MODEL)) {
            var changed = new String(model.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("name=\"Invitation\"", "name=\"Invitation, changed\"");
            assertThat(changed).contains("Invitation, changed");
            return changed;
        }
    }
}
