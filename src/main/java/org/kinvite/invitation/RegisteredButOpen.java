package org.kinvite.invitation;

import org.kinvite.reconciliation.FindingKind;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A guardian who has a family account needs no invitation: it ends as what it led to. */
@Component
class RegisteredButOpen extends Contradiction {

    private static final String LINKED = """
            FROM invitation i JOIN account_link l ON l.linked_guardian = i.open_guardian
            WHERE i.open_guardian IS NOT NULL
            """;

    private final EndInvitation endInvitation;
    private final AuditTrail auditTrail;

    RegisteredButOpen(
            JdbcClient jdbc,
            Invitations invitations,
            TransactionTemplate transaction,
            EndInvitation endInvitation,
            AuditTrail auditTrail) {
        super(FindingKind.REGISTERED_BUT_OPEN, LINKED, jdbc, invitations, transaction);
        this.endInvitation = endInvitation;
        this.auditTrail = auditTrail;
    }

    @Override
    void resolve(Invitation invitation) {
        endInvitation.end(invitation, InvitationState.REGISTERED, Actor.PROCESS);
        auditTrail.record(new Act(
                Actor.PROCESS,
                "invitation.reconciled",
                "guardian",
                invitation.guardianId(),
                invitation.siteId(),
                kind().name()));
    }
}
