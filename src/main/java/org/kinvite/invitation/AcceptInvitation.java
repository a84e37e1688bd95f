package org.kinvite.invitation;

import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;
import org.kinvite.account.FamilyAccount;
import org.kinvite.account.NotProven;
import org.kinvite.account.ProveContact;
import org.kinvite.account.RegisterFamily;
import org.kinvite.account.SignInContact;
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
    private final ProveContact proveContact;
    private final EndInvitation endInvitation;
    private final AuditTrail auditTrail;
    private final Clock clock;

    AcceptInvitation(
            InvitationLinks links,
            Invitations invitations,
            RegisterFamily registerFamily,
            ProveContact proveContact,
            EndInvitation endInvitation,
            AuditTrail auditTrail,
            Clock clock) {
        this.links = links;
        this.invitations = invitations;
        this.registerFamily = registerFamily;
        this.proveContact = proveContact;
        this.endInvitation = endInvitation;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Opens an account that signs in with the contact that the link proved.
     *
     * @throws LinkNotUsable when the invitation ended, or the link is not the newest or has expired
     * @throws NotProven when it is a letter's, which proves none
     * @throws org.kinvite.guard.WeakPassword when the password would be guessed too soon
     * @throws org.kinvite.account.SignInContactTaken when the contact has an account
     */
    @Transactional
    public FamilyAccount accept(String tokenHash, String password, Locale language) {
        return accept(
                tokenHash,
                opened -> registerFamily.register(
                        opened.invitation().guardianId(), provenBy(opened.link()), password, language));
    }

    private static SignInContact provenBy(InvitationLinks.Link link) {
        if (link.contact() == null) {
            throw new NotProven();
        }
        return new SignInContact(link.channel(), link.contact());
    }

    /**
     * Opens an account that signs in with another contact, which was proven with a code.
     *
     * @throws NotProven when it was not, or too long ago
     */
    @Transactional
    public FamilyAccount accept(String tokenHash, long codeId, String password, Locale language) {
        return accept(
                tokenHash,
                opened -> registerFamily.register(
                        opened.invitation().guardianId(), proveContact.redeem(codeId), password, language));
    }

    /** Links the account of the family that is signed in. */
    @Transactional
    public FamilyAccount link(String tokenHash, long accountId) {
        return accept(
                tokenHash, opened -> registerFamily.link(opened.invitation().guardianId(), accountId));
    }

    private record Opened(InvitationLinks.Link link, Invitation invitation) {}

    private FamilyAccount accept(String tokenHash, Function<Opened, FamilyAccount> register) {
        var link = links.find(tokenHash).orElseThrow(LinkNotUsable::new);
        var invitation = invitations.findWithLockingById(link.invitationId()).orElseThrow();
        if (link.status(invitation, clock.instant()) != Status.VALID) {
            throw new LinkNotUsable();
        }
        var account = register.apply(new Opened(link, invitation));
        var family = Actor.family(account.id());
        endInvitation.end(invitation, InvitationState.REGISTERED, family);
        auditTrail.record(new Act(
                family,
                "guardian.registered",
                "guardian",
                invitation.guardianId(),
                invitation.siteId(),
                account.signIn().channel().name()));
        return account;
    }
}
