package org.kinvite.invitation.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kinvite.engine.OperateLinks;
import org.kinvite.invitation.GuardianProcesses;
import org.kinvite.invitation.InvitationMessages;
import org.kinvite.invitation.InvitationState;
import org.kinvite.staff.CurrentStaff;
import org.springframework.stereotype.Component;

/**
 * Leads from an invitation to its process in Camunda Operate.
 *
 * @param address of the instance; of all that run, while its own is not known
 */
record ProcessLink(InvitationState state, Instant invitedAt, String address) {

    /** The links of all guardians. */
    @Component
    static class OfGuardian {

        private final GuardianProcesses processes;
        private final OperateLinks operate;
        private final CurrentStaff currentStaff;

        OfGuardian(GuardianProcesses processes, OperateLinks operate, CurrentStaff currentStaff) {
            this.processes = processes;
            this.operate = operate;
            this.currentStaff = currentStaff;
        }

        /** None without an Operate, and none for staff, who have no access to it. */
        List<ProcessLink> find(long guardianId, Set<Long> sites) {
            return operate.isConfigured() && currentStaff.isSupervisor()
                    ? processes.of(guardianId, sites).stream().map(this::link).toList()
                    : List.of();
        }

        private ProcessLink link(GuardianProcesses.InvitationProcess process) {
            var address = Optional.ofNullable(process.instanceKey())
                    .flatMap(operate::instance)
                    .or(() -> operate.running(InvitationMessages.PROCESS));
            return new ProcessLink(process.state(), process.invitedAt(), address.orElseThrow());
        }
    }
}
