package org.kinvite.staff;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What every act of an administrator on a staff user begins with. */
@Component
class Administration {

    // whoever was only invited cannot let anybody in yet
    private static final String OTHERS = """
            SELECT COUNT(*) FROM staff_user
            WHERE agency_id = ? AND id <> ? AND enabled AND role = 'ADMINISTRATOR'
              AND (password_hash IS NOT NULL OR last_signed_in_at IS NOT NULL)
            """;

    private final CurrentStaff currentStaff;
    private final StaffUsers users;
    private final JdbcClient jdbc;

    Administration(CurrentStaff currentStaff, StaffUsers users, JdbcClient jdbc) {
        this.currentStaff = currentStaff;
        this.users = users;
        this.jdbc = jdbc;
    }

    /**
     * Lets one administrator of an agency act after the other, so that two who demote each other are not both obeyed.
     *
     * @return the agency
     * @throws AccessDeniedException when the user is no administrator, or no longer one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long begin() {
        var agency = currentStaff.agencyId();
        jdbc.sql("SELECT id FROM agency WHERE id = ? FOR UPDATE")
                .param(agency)
                .query(Long.class)
                .single();
        currentStaff.requireAdministrator();
        return agency;
    }

    /** @throws NotGranted when there is no such user in the agency */
    StaffUser user(long id) {
        return users.findById(id)
                .filter(user -> user.agencyId() == currentStaff.agencyId())
                .orElseThrow(() -> new NotGranted("user", id));
    }

    /** @throws NotGranted when one of {@code sites} is not the agency's */
    void requireSites(Set<Long> sites) {
        sites.forEach(currentStaff::requireSite);
    }

    /** @throws LastAdministrator when the agency would have no administrator without {@code user} */
    void requireAnother(StaffUser user) {
        var others = jdbc.sql(OTHERS)
                .params(user.agencyId(), user.id())
                .query(Integer.class)
                .single();
        if (others == 0) {
            throw new LastAdministrator();
        }
    }
}
