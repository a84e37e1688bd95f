package org.kinvite.staff;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A staff user has shown who they are: it is noted, and on the audit trail. */
@Component
class BeginStaffSession {

    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;
    private final Clock clock;

    BeginStaffSession(JdbcClient jdbc, AuditTrail auditTrail, Clock clock) {
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** @param how they have shown it: by a password, or by which provider */
    @Transactional
    SignedInStaff of(StaffUser user, String how) {
        // beside the aggregate: signing in must not make a page stale on which an administrator changes this user
        jdbc.sql("UPDATE staff_user SET last_signed_in_at = ? WHERE id = ?")
                .params(clock.instant(), user.id())
                .update();
        var actor = new Actor(Actor.Kind.STAFF, user.id(), user.name());
        auditTrail.record(new Act(actor, "user.signed-in", "user", user.id(), null, how));
        return SignedInStaff.of(user);
    }
}
