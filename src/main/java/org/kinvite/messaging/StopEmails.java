package org.kinvite.messaging;

import org.kinvite.kernel.Channel;
import org.springframework.stereotype.Component;

/** A reader wants no more emails: the link in an email stands for the mailbox it was sent to (rule 10). */
@Component
public class StopEmails {

    private final OptOutLinks links;
    private final Messages messages;
    private final OptOuts optOuts;

    StopEmails(OptOutLinks links, Messages messages, OptOuts optOuts) {
        this.links = links;
        this.messages = messages;
        this.optOuts = optOuts;
    }

    /** Whether {@code token} is the end of a link we sent. Changes nothing: mail scanners open links. */
    public boolean isKnown(String token) {
        return links.messageId(token).isPresent();
    }

    /** @return false when {@code token} is no link of ours */
    public boolean stop(String token) {
        var messageId = links.messageId(token);
        if (messageId.isEmpty()) {
            return false;
        }
        // where it went may have been forgotten by now: then the link stands for no mailbox any more
        var message = messages.findById(messageId.getAsLong())
                .filter(known -> !known.recipient().isEmpty());
        message.ifPresent(each -> optOuts.record(Channel.EMAIL, each.recipient()));
        return message.isPresent();
    }
}
