package org.kinvite.letter;

import java.util.Optional;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.Courier;
import org.kinvite.messaging.Dispatch;
import org.kinvite.messaging.LostDispatch;
import org.kinvite.messaging.Receipt;
import org.springframework.stereotype.Component;

/**
 * Hands letters to the tray from which staff print them. The tray is the provider here: what lies in it was accepted, and
 * who hands it to the family is staff.
 */
@Component
class LetterCourier implements Courier {

    private final LetterTray tray;

    LetterCourier(LetterTray tray) {
        this.tray = tray;
    }

    @Override
    public Channel channel() {
        return Channel.LETTER;
    }

    @Override
    public Receipt deliver(Dispatch dispatch) {
        tray.lay(dispatch.messageId(), dispatch.content());
        return receipt(dispatch.messageId());
    }

    @Override
    public Optional<Receipt> find(LostDispatch lost) {
        return tray.contains(lost.messageId()) ? Optional.of(receipt(lost.messageId())) : Optional.empty();
    }

    private static Receipt receipt(long id) {
        return new Receipt("letter-" + id, null);
    }
}
