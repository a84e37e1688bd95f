package org.kinvite.invitation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kinvite.familymessage.RequestGroupPins;
import org.kinvite.invitation.GroupRows.Choice;
import org.kinvite.invitation.GroupRows.Group;
import org.springframework.stereotype.Component;

/** Asks for the PIN messages of some waiting guardians of a group. */
@Component
class PinBatch extends GroupBatch {

    private final RequestGroupPins requestGroupPins;

    PinBatch(GroupRows rows, RequestGroupPins requestGroupPins, Clock clock) {
        super(GroupKind.PIN, rows, clock);
        this.requestGroupPins = requestGroupPins;
    }

    @Override
    Map<Long, Long> perform(Group group, List<Choice> choices) {
        var channels = choices.stream().collect(Collectors.toMap(Choice::guardianId, Choice::channel));
        return requestGroupPins.request(group.id(), group.siteId(), group.actor(), channels);
    }
}
