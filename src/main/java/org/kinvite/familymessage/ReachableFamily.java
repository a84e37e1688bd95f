package org.kinvite.familymessage;

import java.util.Optional;
import java.util.stream.Stream;
import org.kinvite.account.RegisteredGuardians;
import org.kinvite.familymessage.CannotSend.Reason;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.OptOuts;
import org.kinvite.roster.Guardian;
import org.springframework.stereotype.Component;

/** Whether a registered guardian can be sent something over a channel (rules 2 and 10). */
@Component
class ReachableFamily {

    private final RegisteredGuardians registered;
    private final OptOuts optOuts;

    ReachableFamily(RegisteredGuardians registered, OptOuts optOuts) {
        this.registered = registered;
        this.optOuts = optOuts;
    }

    /** What forbids it, if anything. */
    Optional<Reason> problem(Guardian guardian, Channel channel) {
        if (guardian.isErased() || !registered.contains(guardian.id())) {
            return Optional.of(Reason.NOT_REGISTERED);
        }
        var contact = guardian.contact(channel);
        if (contact.isEmpty()) {
            return Optional.of(Reason.NO_CONTACT);
        }
        return optOuts.contains(channel, contact.get()) ? Optional.of(Reason.OPTED_OUT) : Optional.empty();
    }

    /** @throws CannotSend with the reason, when there is one */
    void require(Guardian guardian, Channel channel) {
        problem(guardian, channel).ifPresent(reason -> {
            throw new CannotSend(reason);
        });
    }

    /** The Preferred Contact, or else the other channel; empty when the guardian can be reached on neither. */
    Optional<Channel> channelOf(Guardian guardian) {
        var preferred = guardian.preferredContact();
        return Stream.of(preferred, preferred.other())
                .filter(channel -> problem(guardian, channel).isEmpty())
                .findFirst();
    }
}
