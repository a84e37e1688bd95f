package org.kinvite.messaging;

import java.time.Duration;
import java.util.List;
import org.kinvite.kernel.Redacted;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How messages are sent.
 *
 * @param lease how long whoever claims a message may take to send it; longer than the slowest send. After a crash a
 *     message waits that long before anybody looks what became of it
 * @param lostAnswerPauses how long a message waits whose answer got lost, the first time, the second, and so on. A relay
 *     that takes mails and never says so in time would deliver each of the tries: they come more and more seldom, as those
 *     of mail servers do, and after one more than there are pauses a person decides
 * @param optOutKey signs the links that stop reminders by email, Base64; empty leaves those links out
 */
@ConfigurationProperties("kinvite.messaging")
record MessagingSettings(Duration lease, List<Duration> lostAnswerPauses, String optOutKey) {

    /** @param lost how often the answer got lost, this time included */
    Duration pauseAfter(int lost) {
        return lostAnswerPauses.get(Math.clamp(lost, 1, lostAnswerPauses.size()) - 1);
    }

    /** Whether nobody but a person can tell any more. */
    boolean isPersonNeededAfter(int lost) {
        return lost > lostAnswerPauses.size();
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
