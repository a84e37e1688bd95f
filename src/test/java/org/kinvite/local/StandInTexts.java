package org.kinvite.local;

import java.util.List;
import org.kinvite.local.inbox.Texts;
import org.kinvite.local.twilio.TwilioStandIn;

/** The texts of the Twilio stand-in, for the inbox to show. */
record StandInTexts(TwilioStandIn standIn) implements Texts {

    @Override
    public List<Text> all() {
        return standIn.texts().stream()
                .map(text -> new Text(text.sid(), text.createdAt(), text.from(), text.to(), text.body(), text.status()))
                .toList();
    }

    @Override
    public int reply(String phone, String body) {
        return standIn.receive(phone, body);
    }

    @Override
    public int report(String id, String status, String errorCode) {
        return standIn.report(id, status, errorCode);
    }
}
