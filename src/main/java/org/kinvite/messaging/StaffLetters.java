package org.kinvite.messaging;

import java.util.Map;
import org.kinvite.staff.LetterDelayed;
import org.kinvite.staff.LetterRefused;
import org.kinvite.staff.StaffLetter;
import org.kinvite.staff.StaffLetterFailed;
import org.kinvite.staff.StaffPost;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends letters to staff as what they are: messages, each with its row in the ledger. */
@Component
class StaffLetters implements StaffPost {

    private static final String KEY = "staff-link/";

    private final Messenger messenger;
    private final PublicUrl publicUrl;
    private final ApplicationEventPublisher events;

    StaffLetters(Messenger messenger, PublicUrl publicUrl, ApplicationEventPublisher events) {
        this.messenger = messenger;
        this.publicUrl = publicUrl;
        this.events = events;
    }

    @Override
    public void deliver(StaffLetter letter) {
        try {
            messenger.send(OutgoingMessage.toStaff(
                    KEY + letter.id(), purpose(letter), letter.recipient(), letter.language(), () -> content(letter)));
        } catch (ContactUnreachable never) {
            throw new LetterRefused(never.reason().name());
        } catch (TemporarilyUnsendable busy) {
            throw new LetterDelayed(busy.after());
        }
    }

    @Override
    public String address(String path) {
        return publicUrl.to(path);
    }

    @EventListener
    void on(MessageFailed failed) {
        if (failed.idempotencyKey().startsWith(KEY)) {
            var letterId = Long.parseLong(failed.idempotencyKey().substring(KEY.length()));
            events.publishEvent(new StaffLetterFailed(letterId, failed.reason().name()));
        }
    }

    private Map<String, Object> content(StaffLetter letter) {
        return Map.of(
                "staffName", letter.name(),
                "programName", letter.agency(),
                "link", publicUrl.to(letter.path().get()),
                "amount", Long.toString(amount(letter)));
    }

    /** Days of a welcome, minutes of a reset: as people read them, never less than one. */
    private static long amount(StaffLetter letter) {
        return Math.max(
                1,
                letter.kind() == StaffLetter.Kind.WELCOME
                        ? letter.life().toDays()
                        : letter.life().toMinutes());
    }

    private static Purpose purpose(StaffLetter letter) {
        return letter.kind() == StaffLetter.Kind.WELCOME ? Purpose.STAFF_WELCOME : Purpose.STAFF_RESET;
    }
}
