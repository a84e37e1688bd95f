package org.kinvite.familymessage;

import java.time.Clock;
import org.kinvite.kernel.Channel;
import org.kinvite.roster.Guardians;
import org.kinvite.task.TaskOutcome;
import org.springframework.stereotype.Component;

/** Does to a message what staff decided in its task, wherever they did. */
@Component
class FollowMessageDecision {

    private final FamilyMessages messages;
    private final Guardians guardians;
    private final ReachableFamily reachable;
    private final Clock clock;

    FollowMessageDecision(FamilyMessages messages, Guardians guardians, ReachableFamily reachable, Clock clock) {
        this.messages = messages;
        this.guardians = guardians;
        this.reachable = reachable;
        this.clock = clock;
    }

    /** @throws CannotSend when it would have to be sent to where nothing can be sent (rules 2 and 10) */
    void follow(FamilyMessage message, TaskOutcome outcome) {
        switch (outcome) {
            case RETRY -> sendAgain(message, message.channel());
            case OTHER_CHANNEL -> sendAgain(message, message.channel().other());
            case CLOSE -> message.close(clock.instant());
            default -> throw new IllegalArgumentException(outcome + " is no decision about a message");
        }
        messages.save(message);
    }

    private void sendAgain(FamilyMessage message, Channel channel) {
        reachable.require(guardians.findById(message.guardianId()).orElseThrow(), channel);
        message.requestAgain(channel);
    }
}
