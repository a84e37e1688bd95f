package org.kinvite.invitation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What staff see of group invitations, from the database alone. */
@Component
public class GroupInvitations {

    /** @throws org.kinvite.staff.NotGranted when there is no such group at one of {@code sites} */
    public GroupProgress progress(long groupId, Set<Long> sites) {
        throw new UnsupportedOperationException();
    }

    /** The newest group of a site that is still going on. */
    public Optional<GroupProgress> running(long siteId) {
        throw new UnsupportedOperationException();
    }

    /** Rows of a group by guardian's last name; those that need a person first. */
    public List<GroupRow> rows(long groupId, int offset, int limit) {
        throw new UnsupportedOperationException();
    }
}
