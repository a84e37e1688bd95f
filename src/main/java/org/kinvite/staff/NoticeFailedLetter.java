package org.kinvite.staff;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A letter bounced: administrators see it on the user's page. */
@Component
class NoticeFailedLetter {

    private final StaffLinks links;

    NoticeFailedLetter(StaffLinks links) {
        this.links = links;
    }

    @EventListener
    void on(StaffLetterFailed failed) {
        links.refused(failed.letterId(), failed.reason());
    }
}
