package org.kinvite.invitation.web;

import org.kinvite.familymessage.Kind;
import org.kinvite.invitation.ContactOnFile;
import org.kinvite.invitation.OnlineAccount;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.Ids;
import org.springframework.ui.Model;

/**
 * The dialog before help is sent to a registered guardian: what, and where it goes.
 *
 * @param act the last part of its address
 * @param key names the message that it asks for: pressing twice asks for the same one
 * @param refusal why it was not sent, as a key; null when nothing was refused
 */
record HelpDialog(OnlineAccount account, String act, Kind kind, Channel channel, long key, String refusal) {

    private static final String TEMPLATE = "invitation/help";

    /** @param act {@code sign-in-guide}, by email, or {@code sign-in-pin}, by text */
    static HelpDialog of(OnlineAccount account, String act) {
        return act.equals("sign-in-guide")
                ? new HelpDialog(account, act, Kind.SIGN_IN_GUIDE, Channel.EMAIL, Ids.next(), null)
                : new HelpDialog(account, act, Kind.SIGN_IN_PIN, Channel.TEXT, Ids.next(), null);
    }

    HelpDialog refused(String reason) {
        return new HelpDialog(account, act, kind, channel, key, reason);
    }

    /** Where it goes. */
    public ContactOnFile contact() {
        return channel == Channel.EMAIL ? account.email() : account.text();
    }

    /** What forbids it as things are, as a key; null when it can be sent. */
    public String problem() {
        if (account.registration() == null) {
            return "NOT_REGISTERED";
        }
        if (contact().readable() == null) {
            return "NO_CONTACT";
        }
        return contact().optedOut() ? "OPTED_OUT" : refusal;
    }

    /** Puts the dialog into the model. @return the template that shows it */
    String in(Model model) {
        model.addAttribute("dialog", this);
        model.addAttribute("account", account);
        return TEMPLATE;
    }
}
