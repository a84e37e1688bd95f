package org.kinvite.invitation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What staff see of group invitations. */
@Component
public class GroupInvitations extends GroupsOfKind {

    GroupInvitations(JdbcClient jdbc) {
        super(jdbc, GroupKind.INVITE);
    }
}
