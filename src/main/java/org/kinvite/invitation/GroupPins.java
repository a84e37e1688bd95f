package org.kinvite.invitation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What staff see of Group PINs. */
@Component
public class GroupPins extends GroupsOfKind {

    GroupPins(JdbcClient jdbc) {
        super(jdbc, GroupKind.PIN);
    }
}
