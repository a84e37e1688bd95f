package org.kinvite.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kinvite.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The wrong PINs that the devices of a site, and all who ask with a key, tried lately; never the PINs themselves. */
@Component
class WrongPins {

    private final JdbcClient jdbc;
    private final ApiSettings settings;
    private final Clock clock;

    WrongPins(JdbcClient jdbc, ApiSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Lets one check of a key, and of a device, pass after the other until the transaction ends, so that guesses side by
     * side are counted like guesses in a row.
     *
     * @throws LockedOut when the device has tried too many, or all devices of the key together
     */
    void requireFew(long keyId, long siteId, String device) {
        jdbc.sql("SELECT id FROM api_key WHERE id = ? FOR UPDATE")
                .param(keyId)
                .query(Long.class)
                .optional();
        require(LockedOut.Who.KEY, latelyWith(keyId), settings.wrongPinsOfKey());
        // takes its lock at once: with INSERT IGNORE two would share one and each wait for the other to let it go
        jdbc.sql("INSERT INTO door_device (site_id, device) VALUES (?, ?) ON DUPLICATE KEY UPDATE device = device")
                .params(siteId, device)
                .update();
        require(LockedOut.Who.DEVICE, latelyOf(siteId, device), settings.wrongPins());
    }

    private List<Instant> latelyWith(long keyId) {
        return jdbc.sql("SELECT at FROM wrong_pin WHERE key_id = ? AND at > ? ORDER BY at DESC LIMIT ?")
                .params(keyId, since(), settings.wrongPinsOfKey())
                .query(WrongPins::at)
                .list();
    }

    private List<Instant> latelyOf(long siteId, String device) {
        return jdbc.sql("SELECT at FROM wrong_pin WHERE site_id = ? AND device = ? AND at > ? ORDER BY at DESC LIMIT ?")
                .params(siteId, device, since(), settings.wrongPins())
                .query(WrongPins::at)
                .list();
    }

    /** @param lately the newest first */
    private void require(LockedOut.Who who, List<Instant> lately, int most) {
        if (lately.size() >= most) {
            var again = lately.getLast().plus(settings.wrongPinsWithin());
            throw new LockedOut(who, Duration.between(clock.instant(), again));
        }
    }

    void add(long keyId, long siteId, String device) {
        jdbc.sql("DELETE FROM wrong_pin WHERE key_id = ? AND at <= ?")
                .params(keyId, since())
                .update();
        jdbc.sql("INSERT INTO wrong_pin (id, key_id, site_id, device, at) VALUES (?, ?, ?, ?, ?)")
                .params(Ids.next(), keyId, siteId, device, clock.instant())
                .update();
    }

    private Instant since() {
        return clock.instant().minus(settings.wrongPinsWithin());
    }

    private static Instant at(ResultSet rs, int row) throws SQLException {
        return rs.getTimestamp("at").toInstant();
    }
}
