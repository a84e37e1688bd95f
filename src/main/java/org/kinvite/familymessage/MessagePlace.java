package org.kinvite.familymessage;

import org.kinvite.messaging.PublicUrl;
import org.kinvite.roster.Guardians;
import org.springframework.stereotype.Component;

/**
 * What the engine's user task must know of a message: whose it is, and where staff find the guardian. Opaque ids only,
 * since everyone with Operate reads them.
 *
 * @param studentProfile the address of the guardian's card
 */
public record MessagePlace(long siteId, String studentProfile) {

    /** The places of all messages. */
    @Component
    public static class OfMessage {

        private final FamilyMessages messages;
        private final Guardians guardians;
        private final PublicUrl publicUrl;

        OfMessage(FamilyMessages messages, Guardians guardians, PublicUrl publicUrl) {
            this.messages = messages;
            this.guardians = guardians;
            this.publicUrl = publicUrl;
        }

        public MessagePlace find(long familyMessageId) {
            var message = messages.findById(familyMessageId).orElseThrow();
            var guardian = guardians.findById(message.guardianId()).orElseThrow();
            var card = "/students/%d#guardian-%d".formatted(guardian.studentId(), guardian.id());
            return new MessagePlace(message.siteId(), publicUrl.to(card));
        }
    }
}
