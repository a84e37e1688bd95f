package org.kinvite.invitation;

import org.kinvite.roster.ContactDetailsImported;
import org.kinvite.roster.Guardians;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An import changed a contact: the link that went to the one of before ends. Nothing is sent; staff or the series do that. */
@Component
class FollowImportedContact {

    private final Guardians guardians;
    private final Invitations invitations;
    private final InvitationLinks links;

    FollowImportedContact(Guardians guardians, Invitations invitations, InvitationLinks links) {
        this.guardians = guardians;
        this.invitations = invitations;
        this.links = links;
    }

    /** Runs within the import's transaction. */
    @EventListener
    void on(ContactDetailsImported imported) {
        invitations
                .findOpenByGuardian(imported.guardianId())
                .filter(invitation -> invitation.state().awaitsFamily())
                .ifPresent(invitation -> {
                    var guardian = guardians.findById(imported.guardianId()).orElseThrow();
                    if (!links.newestContact(invitation.id()).equals(guardian.contact(invitation.channel()))) {
                        invitation.disownLinks();
                        invitations.save(invitation);
                    }
                });
    }
}
