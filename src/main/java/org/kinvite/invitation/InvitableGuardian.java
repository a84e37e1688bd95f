package org.kinvite.invitation;

import java.util.Optional;
import java.util.stream.Stream;
import org.kinvite.account.RegisteredGuardians;
import org.kinvite.invitation.CannotInvite.Reason;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.OptOuts;
import org.kinvite.roster.Guardian;
import org.springframework.stereotype.Component;

/** Whether a guardian may be invited over a channel (rules 1, 2, 10). */
@Component
public class InvitableGuardian {

    private final RegisteredGuardians registered;
    private final OptOuts optOuts;

    InvitableGuardian(RegisteredGuardians registered, OptOuts optOuts) {
        this.registered = registered;
        this.optOuts = optOuts;
    }

    /** What forbids it, if anything. */
    public Optional<Reason> problem(Guardian guardian, Channel channel) {
        if (!guardian.isEligible() || guardian.isErased()) {
            return Optional.of(Reason.NOT_ELIGIBLE);
        }
        if (registered.contains(guardian.id())) {
            return Optional.of(Reason.REGISTERED);
        }
        if (channel == Channel.LETTER) {
            // handed over by staff: it needs no contact, and nobody opts out of being spoken to
            return Optional.empty();
        }
        var contact = guardian.contact(channel);
        if (contact.isEmpty()) {
            return Optional.of(Reason.NO_CONTACT);
        }
        return optOuts.contains(channel, contact.get()) ? Optional.of(Reason.OPTED_OUT) : Optional.empty();
    }

    /**
     * Over which channel a message reaches a guardian by itself: {@code wanted}, or instead of a letter, which somebody would
     * have to hand over, the Preferred Contact or the other one.
     */
    Optional<Channel> reachableOver(Guardian guardian, Channel wanted) {
        var preferred = guardian.preferredContact();
        var ways = wanted == Channel.LETTER ? Stream.of(preferred, preferred.other()) : Stream.of(wanted);
        return ways.filter(channel -> problem(guardian, channel).isEmpty()).findFirst();
    }

    /** @throws CannotInvite with the reason, when there is one */
    void require(Guardian guardian, Channel channel) {
        problem(guardian, channel).ifPresent(reason -> {
            throw new CannotInvite(reason);
        });
    }
}
