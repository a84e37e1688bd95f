package org.kinvite.invitation.web;

import org.kinvite.invitation.OnlineAccount;
import org.kinvite.kernel.Channel;
import org.springframework.ui.Model;

/**
 * The dialog in which staff choose where an invitation goes.
 *
 * @param act {@code invite} or {@code re-invite}, the last part of its address
 * @param word what its texts' keys call that
 * @param chosen the channel that is chosen; null when none is usable
 * @param refusal why it was not sent, as a key; null when nothing was refused
 */
record SendDialog(OnlineAccount account, String act, String word, Channel chosen, String refusal) {

    static final String NO_CHANNEL = "NO_CHANNEL";

    private static final String TEMPLATE = "invitation/send";

    static SendDialog invite(OnlineAccount account) {
        return new SendDialog(account, "invite", "invite", account.suggestedChannel(), null);
    }

    static SendDialog reInvite(OnlineAccount account) {
        return new SendDialog(account, "re-invite", "reInvite", account.suggestedChannel(), null);
    }

    SendDialog refused(String reason) {
        return new SendDialog(account, act, word, chosen, reason);
    }

    SendDialog choosing(Channel channel) {
        return new SendDialog(account, act, word, channel, refusal);
    }

    /** Puts the dialog into the model. @return the template that shows it */
    String in(Model model) {
        model.addAttribute("dialog", this);
        model.addAttribute("account", account);
        return TEMPLATE;
    }
}
