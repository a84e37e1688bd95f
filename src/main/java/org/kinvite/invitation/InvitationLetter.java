package org.kinvite.invitation;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.OutgoingMessage;
import org.kinvite.messaging.PublicUrl;
import org.kinvite.messaging.Purpose;
import org.kinvite.roster.Guardian;
import org.kinvite.roster.Inviter;
import org.springframework.stereotype.Component;

/** Writes an invitation or a reminder, with a link of its own; a letter with a code beside it. */
@Component
class InvitationLetter {

    private final InvitationLinks links;
    private final Handouts handouts;
    private final PublicUrl publicUrl;

    InvitationLetter(InvitationLinks links, Handouts handouts, PublicUrl publicUrl) {
        this.handouts = handouts;
        this.links = links;
        this.publicUrl = publicUrl;
    }

    /** The link is made only when the message is really sent. */
    OutgoingMessage write(
            Purpose purpose,
            Invitation invitation,
            Guardian guardian,
            Inviter inviter,
            Cadence cadence,
            String contact) {
        return new OutgoingMessage(
                SendKey.of(purpose, invitation).written(),
                purpose,
                guardian.id(),
                invitation.siteId(),
                invitation.channel(),
                contact,
                guardian.language(),
                () -> invitation.channel() == Channel.LETTER
                        ? onPaper(invitation, guardian, inviter, cadence)
                        : content(invitation, guardian, inviter, cadence, contact));
    }

    private Map<String, Object> onPaper(Invitation invitation, Guardian guardian, Inviter inviter, Cadence cadence) {
        var language = spoken(guardian.language());
        var ways = links.issueForLetter(invitation);
        var place = handouts.of(guardian, invitation.siteId());
        var content = new HashMap<String, Object>();
        content.put("language", language.toLanguageTag());
        content.put("guardianName", guardian.fullName());
        content.put("childFirstName", place.childFirstName());
        content.put("classroom", place.classroom());
        content.put("agency", inviter.agency());
        content.put("site", inviter.site());
        content.put("invitedBy", invitation.invitedByName());
        content.put("link", publicUrl.to("/i/" + ways.token().value()));
        content.put("code", ways.code().grouped());
        content.put("joinAddress", publicUrl.to("/join"));
        content.put("expiresOn", expiresOn(invitation, inviter, cadence, language));
        return content;
    }

    private Map<String, Object> content(
            Invitation invitation, Guardian guardian, Inviter inviter, Cadence cadence, String contact) {
        var token = links.issue(invitation, contact);
        return Map.of(
                "guardianFirstName", guardian.firstName(),
                "programName", inviter.agency(),
                "siteName", inviter.site(),
                "invitedBy", invitation.invitedByName(),
                "link", publicUrl.to("/i/" + token.value()),
                "expiresOn", expiresOn(invitation, inviter, cadence, spoken(guardian.language())));
    }

    private static String expiresOn(Invitation invitation, Inviter inviter, Cadence cadence, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(cadence.expiry(invitation, inviter.zone()).atZone(inviter.zone()));
    }

    /** Messages are written in English and Spanish; a date in a third language would not fit either. */
    private static Locale spoken(Locale language) {
        return "es".equals(language.getLanguage()) ? language : Locale.ENGLISH;
    }
}
