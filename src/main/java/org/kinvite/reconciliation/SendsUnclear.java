package org.kinvite.reconciliation;

import java.time.Instant;
import java.util.List;
import org.kinvite.messaging.UnclearSends;
import org.springframework.stereotype.Component;

/** Messages of which it is not known whether a provider accepted them: looked up, and never sent. */
@Component
class SendsUnclear implements Check {

    private final UnclearSends unclear;

    SendsUnclear(UnclearSends unclear) {
        this.unclear = unclear;
    }

    @Override
    public FindingKind kind() {
        return FindingKind.SEND_UNCLEAR;
    }

    @Override
    public List<Found> find(Instant since, int most) {
        return unclear.since(since, most).stream()
                .map(one -> new Found(one.messageId(), null, one.siteId(), one.version(), false))
                .toList();
    }

    /** What a provider cannot be asked about now is asked about next time. */
    @Override
    public void mend(List<Found> found) {
        found.forEach(one -> unclear.settle(one.subjectId()));
    }
}
