package org.kinvite.local.style;

import java.time.Instant;
import org.kinvite.invitation.ContactOnFile;
import org.kinvite.invitation.EndedInvitation;
import org.kinvite.invitation.InvitationState;
import org.kinvite.invitation.OnlineAccount;
import org.kinvite.invitation.OpenInvitation;
import org.kinvite.invitation.Registration;
import org.kinvite.kernel.Channel;

/** Puts together one row of the style page. */
class SampleGuardian {

    private final long id;
    private final String firstName;
    private final String lastName;
    private Channel preferred = Channel.EMAIL;
    private ContactOnFile email;
    private ContactOnFile text;
    private OpenInvitation open;
    private EndedInvitation ended;
    private String newestMessage;
    private Registration registration;

    SampleGuardian(long id, String firstName, String lastName) {
        this.id = id;
        this.firstName = firstName;
        this.lastName = lastName;
        email = new ContactOnFile(Channel.EMAIL, firstName.toLowerCase() + "@example.com", false);
        text = new ContactOnFile(Channel.TEXT, "(202) 555-01%02d".formatted(id), false);
    }

    SampleGuardian preferring(Channel channel) {
        preferred = channel;
        return this;
    }

    SampleGuardian without(Channel channel) {
        if (channel == Channel.EMAIL) {
            email = new ContactOnFile(channel, null, false);
        } else {
            text = new ContactOnFile(channel, null, false);
        }
        return this;
    }

    SampleGuardian optedOut() {
        email = new ContactOnFile(Channel.EMAIL, null, false);
        text = new ContactOnFile(Channel.TEXT, text.readable(), true);
        return this;
    }

    SampleGuardian with(OpenInvitation invitation) {
        open = invitation;
        return this;
    }

    SampleGuardian with(OpenInvitation invitation, String message) {
        newestMessage = message;
        return with(invitation);
    }

    SampleGuardian ended(InvitationState state, Instant at) {
        ended = new EndedInvitation(state, at);
        return this;
    }

    SampleGuardian registered(String contact, Instant at) {
        registration = new Registration(contact, at);
        return this;
    }

    OnlineAccount account() {
        return new OnlineAccount(
                id,
                id % 2 == 0 ? "B" : "A",
                firstName,
                lastName,
                id,
                "Zoë " + lastName,
                "Butterflies",
                preferred,
                email,
                text,
                open,
                ended,
                newestMessage,
                registration,
                SampleAccounts.ZONE);
    }
}
