package org.kinvite.staff;

import java.util.stream.Collectors;

/** What the audit trail says of a user: the name, which role, which sites. The email is on the user's page. */
final class UserInWords {

    private static final int LISTED = 12;

    private UserInWords() {}

    static String of(StaffUser user) {
        return user.name() + ", " + user.role() + ", " + sites(user);
    }

    private static String sites(StaffUser user) {
        var ids = user.sites();
        if (ids.isEmpty() || ids.size() > LISTED) {
            return ids.size() + " sites";
        }
        return ids.stream().map(String::valueOf).collect(Collectors.joining(" ", "sites ", ""));
    }
}
