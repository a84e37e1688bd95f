package org.kinvite.invitation;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.kinvite.messaging.OutgoingMessage;
import org.kinvite.messaging.PublicUrl;
import org.kinvite.messaging.Purpose;
import org.kinvite.roster.Guardian;
import org.kinvite.roster.Inviter;
import org.springframework.stereotype.Component;

/** Writes an invitation or a reminder, with a link of its own. */
@Component
class InvitationLetter {

    private final InvitationLinks links;
    private final Cadence cadence;
    private final PublicUrl publicUrl;

    InvitationLetter(InvitationLinks links, Cadence cadence, PublicUrl publicUrl) {
        this.links = links;
        this.cadence = cadence;
        this.publicUrl = publicUrl;
    }

    /** The link is made only when the message is really sent. */
    OutgoingMessage write(Purpose purpose, Invitation invitation, Guardian guardian, Inviter inviter, String contact) {
        return new OutgoingMessage(
                SendKey.of(purpose, invitation).written(),
                purpose,
                guardian.id(),
                invitation.siteId(),
                invitation.channel(),
                contact,
                guardian.language(),
                () -> content(invitation, guardian, inviter, contact));
    }

    private Map<String, Object> content(Invitation invitation, Guardian guardian, Inviter inviter, String contact) {
        var expiry = cadence.expiry(invitation, inviter.zone());
        var token = links.issue(invitation, contact);
        return Map.of(
                "guardianFirstName", guardian.firstName(),
                "programName", inviter.agency(),
                "siteName", inviter.site(),
                "invitedBy", invitation.invitedByName(),
                "link", publicUrl.to("/i/" + token.value()),
                "expiresOn",
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(spoken(guardian.language()))
                                .format(expiry.atZone(inviter.zone())));
    }

    /** Messages are written in English and Spanish; a date in a third language would not fit either. */
    private static Locale spoken(Locale language) {
        return "es".equals(language.getLanguage()) ? language : Locale.ENGLISH;
    }
}
