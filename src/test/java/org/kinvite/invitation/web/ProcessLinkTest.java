package org.kinvite.invitation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.engine.OperateLinks;
import org.kinvite.invitation.GuardianProcesses;
import org.kinvite.invitation.GuardianProcesses.InvitationProcess;
import org.kinvite.invitation.InvitationState;
import org.kinvite.staff.CurrentStaff;

class ProcessLinkTest {

    private final GuardianProcesses processes = mock();
    private final OperateLinks operate = mock();
    private final CurrentStaff staff = mock();
    private final ProcessLink.OfGuardian links = new ProcessLink.OfGuardian(processes, operate, staff);

    @BeforeEach
    void oneIsKnownAndOneHasJustBeenAskedFor() {
        when(processes.of(anyLong(), any()))
                .thenReturn(List.of(
                        new InvitationProcess(InvitationState.REQUESTED, SomeAccounts.NOW, null),
                        new InvitationProcess(InvitationState.EXPIRED, SomeAccounts.NOW, 42L)));
        when(operate.isConfigured()).thenReturn(true);
        when(operate.instance(42)).thenReturn(Optional.of("operate/processes/42"));
        when(operate.running("invitation")).thenReturn(Optional.of("operate/processes?process=invitation"));
        when(staff.isSupervisor()).thenReturn(true);
    }

    @Test
    void supervisorsAreLedToTheInstanceOrToAllThatRun() {
        assertThat(find())
                .extracting(ProcessLink::address)
                .containsExactly("operate/processes?process=invitation", "operate/processes/42");
    }

    @Test
    void othersAreLedNowhere() {
        when(staff.isSupervisor()).thenReturn(false);
        assertThat(find()).isEmpty();

        when(staff.isSupervisor()).thenReturn(true);
        when(operate.isConfigured()).thenReturn(false);
        assertThat(find()).isEmpty();
    }

    private List<ProcessLink> find() {
        return links.find(SomeAccounts.LINH, Set.of(SomeAccounts.SITE));
    }
}
