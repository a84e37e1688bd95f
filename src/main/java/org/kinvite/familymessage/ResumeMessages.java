package org.kinvite.familymessage;

import org.kinvite.kernel.Channel;
import org.kinvite.roster.ContactDetailsCorrected;
import org.kinvite.roster.Guardian;
import org.kinvite.roster.Guardians;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A corrected contact resumes the messages that waited for it; one that still cannot be reached changes nothing. */
@Component
class ResumeMessages {

    private final Guardians guardians;
    private final FamilyMessages messages;
    private final ReachableFamily reachable;
    private final SendMessageAgain sendAgain;

    ResumeMessages(
            Guardians guardians, FamilyMessages messages, ReachableFamily reachable, SendMessageAgain sendAgain) {
        this.guardians = guardians;
        this.messages = messages;
        this.reachable = reachable;
        this.sendAgain = sendAgain;
    }

    /** Runs within the correction's transaction. */
    @EventListener
    void on(ContactDetailsCorrected corrected) {
        var guardian = guardians.findById(corrected.guardianId()).orElseThrow();
        messages.findOpenByGuardian(guardian.id()).stream()
                .filter(message -> message.state() == FamilyMessageState.NEEDS_ATTENTION)
                .forEach(message ->
                        reachable.channelOf(guardian).ifPresent(fallback -> resume(message, guardian, fallback)));
    }

    private void resume(FamilyMessage message, Guardian guardian, Channel fallback) {
        var same = reachable.problem(guardian, message.channel()).isEmpty();
        sendAgain.over(same ? message.channel() : fallback, message);
    }
}
