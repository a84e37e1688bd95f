package org.kinvite.invitation;

import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.kinvite.account.RegisterFamily;
import org.kinvite.guard.LinkToken;
import org.kinvite.roster.Guardians;
import org.kinvite.roster.Inviter;
import org.kinvite.roster.Students;
import org.springframework.stereotype.Component;

/** Looks up what a family's link leads to; looking changes nothing, since mail scanners open links (rule 7). */
@Component
public class OpenLink {

    private final InvitationLinks links;
    private final Invitations invitations;
    private final Guardians guardians;
    private final Students students;
    private final Inviter.OfSite inviters;
    private final InvitableGuardian invitable;
    private final RegisterFamily registerFamily;
    private final Clock clock;

    OpenLink(
            InvitationLinks links,
            Invitations invitations,
            Guardians guardians,
            Students students,
            Inviter.OfSite inviters,
            InvitableGuardian invitable,
            RegisterFamily registerFamily,
            Clock clock) {
        this.links = links;
        this.invitations = invitations;
        this.guardians = guardians;
        this.students = students;
        this.inviters = inviters;
        this.invitable = invitable;
        this.registerFamily = registerFamily;
        this.clock = clock;
    }

    /** The SHA-256 of a token in hexadecimal: what a session may keep of it. */
    public String hash(String token) {
        return HexFormat.of().formatHex(new LinkToken(token).hash());
    }

    /** @return empty when no such link was ever sent */
    public Optional<OpenedLink> open(String tokenHash) {
        return links.find(tokenHash).map(this::open);
    }

    private OpenedLink open(InvitationLinks.Link link) {
        var invitation = invitations.findById(link.invitationId()).orElseThrow();
        var guardian = guardians.findById(invitation.guardianId()).orElseThrow();
        var inviter = inviters.find(invitation.siteId());
        return new OpenedLink(
                link.status(invitation, clock.instant()),
                invitation.id(),
                guardian.id(),
                invitation.siteId(),
                inviter.agency(),
                inviter.site(),
                invitation.invitedByName(),
                guardian.firstName(),
                guardian.lastName(),
                students.findById(guardian.studentId()).orElseThrow().firstName(),
                link.channel(),
                link.contact(),
                link.contact() != null && registerFamily.isSignInContact(link.contact()),
                invitable.reachableOver(guardian, invitation.channel()).isPresent(),
                guardian.language());
    }
}
