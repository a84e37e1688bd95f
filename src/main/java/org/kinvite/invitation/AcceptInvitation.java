package org.kinvite.invitation;

import java.time.Clock;
import java.util.Locale;
import org.kinvite.account.RegisterFamily;
import org.kinvite.invitation.OpenedLink.Status;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A family registers through its link: account, link and the process's message in one transaction (rule 7). */
@Component
public class AcceptInvitation {

    private final InvitationLinks links;
    private final Invitations invitations;
    private final RegisterFamily registerFamily;
    private final EndInvitation endInvitation;
    private final AuditTrail auditTrail;
    private final Clock clock;

    AcceptInvitation(
            InvitationLinks links,
            Invitations invitations,
            RegisterFamily registerFamily,
            EndInvitation endInvitation,
            AuditTrail auditTrail,
            Clock clock) {
        this.links = links;
        this.invitations = invitations;
        this.registerFamily = registerFamily;
        this.endInvitation = endInvitation;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Registers the guardian with the contact that the link proved.
     *
     * @throws LinkNotUsable when the invitation ended, or the link is not the newest or has expired
     * @throws org.kinvite.account.WeakPassword when the password would be guessed too soon
     * @throws org.kinvite.account.SignInContactTaken when the contact has an account with another password
     */
    @Transactional
    public void accept(String tokenHash, String password, Locale language) {
        var link = links.find(tokenHash).orElseThrow(LinkNotUsable::new);
        var invitation = invitations.findWithLockingById(link.invitationId()).orElseThrow();
        if (link.status(invitation, clock.instant()) != Status.VALID) {
            throw new LinkNotUsable();
        }
        var account =
                registerFamily.register(invitation.guardianId(), link.channel(), link.contact(), password, language);
        var family = Actor.family(account.id());
        endInvitation.end(invitation, InvitationState.REGISTERED, family);
        auditTrail.record(new Act(
                family,
                "guardian.registered",
                "guardian",
                invitation.guardianId(),
                invitation.siteId(),
                link.channel().name()));
    }
}
