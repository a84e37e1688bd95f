package org.kinvite.familymessage;

import org.kinvite.messaging.PublicUrl;
import org.kinvite.roster.Guardians;
import org.kinvite.task.TaskPlace;
import org.springframework.stereotype.Component;

/** What the user task of a message must know of it. */
@Component("familyMessageTaskPlaces")
public class TaskPlaces {

    private final FamilyMessages messages;
    private final Guardians guardians;
    private final PublicUrl publicUrl;

    TaskPlaces(FamilyMessages messages, Guardians guardians, PublicUrl publicUrl) {
        this.messages = messages;
        this.guardians = guardians;
        this.publicUrl = publicUrl;
    }

    public TaskPlace find(long familyMessageId) {
        var message = messages.findById(familyMessageId).orElseThrow();
        var guardian = guardians.findById(message.guardianId()).orElseThrow();
        return new TaskPlace(message.siteId(), publicUrl.to(TaskPlace.card(guardian.studentId(), guardian.id())));
    }
}
