package org.kinvite.invitation;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kinvite.engine.EngineMessage;

/** The messages that the use cases put into the outbox. */
public final class SomeMessages {

    private SomeMessages() {}

    /** @param name one of {@link InvitationMessages} */
    public static EngineMessage about(long invitationId, String name, Map<String, Object> variables) {
        return InvitationMessages.message(name, invitationId, variables);
    }

    /** What starts a lost process again for an invitation in {@code state}. */
    public static EngineMessage startAgain(long invitationId, InvitationState state, NextStep plan) {
        var invitation = mock(Invitation.class);
        when(invitation.id()).thenReturn(invitationId);
        when(invitation.state()).thenReturn(state);
        when(invitation.planFrom(any())).thenReturn(plan);
        return InvitationMessages.startAgain(invitation, Instant.EPOCH);
    }

    /** What leads a process back that waits elsewhere than its invitation. */
    public static List<EngineMessage> wayBack(long invitationId) {
        return InvitationMessages.wayBack(invitationId);
    }
}
