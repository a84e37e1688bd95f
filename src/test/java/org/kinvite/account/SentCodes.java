package org.kinvite.account;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;

import java.util.ArrayList;
import java.util.List;
import org.kinvite.messaging.Messenger;
import org.kinvite.messaging.OutgoingMessage;

/** The messages that a mocked messenger was given, with the codes that were made as they were sent. */
public class SentCodes {

    private record Sent(OutgoingMessage message, String code) {}

    private final List<Sent> sent = new ArrayList<>();

    public SentCodes(Messenger messenger) {
        doAnswer(call -> {
                    OutgoingMessage message = call.getArgument(0);
                    return sent.add(
                            new Sent(message, (String) message.content().get().get("code")));
                })
                .when(messenger)
                .send(any());
    }

    public String newest() {
        return sent.getLast().code();
    }

    public OutgoingMessage newestMessage() {
        return sent.getLast().message();
    }

    public int count() {
        return sent.size();
    }

    /** A code that is not the newest one. */
    public String wrong() {
        return newest().equals("000000") ? "000001" : "000000";
    }
}
