package org.kinvite.api;

import java.time.Clock;
import java.time.Duration;
import org.kinvite.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The wrong PINs that the devices of a site tried lately; never the PINs themselves. */
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
     * Lets one check of a device pass after the other until the transaction ends, so that guesses side by side are
     * counted like guesses in a row.
     *
     * @throws DeviceLockedOut when the device has tried too many
     */
    void requireFew(long siteId, String device) {
        jdbc.sql("INSERT IGNORE INTO door_device (site_id, device) VALUES (?, ?)")
                .params(siteId, device)
                .update();
        jdbc.sql("SELECT device FROM door_device WHERE site_id = ? AND device = ? FOR UPDATE")
                .params(siteId, device)
                .query(String.class)
                .single();
        var now = clock.instant();
        var lately = jdbc.sql("SELECT at FROM wrong_pin WHERE site_id = ? AND device = ? AND at > ?"
                        + " ORDER BY at DESC LIMIT ?")
                .params(siteId, device, now.minus(settings.wrongPinsWithin()), settings.wrongPins())
                .query((rs, row) -> rs.getTimestamp("at").toInstant())
                .list();
        if (lately.size() >= settings.wrongPins()) {
            throw new DeviceLockedOut(Duration.between(now, lately.getLast().plus(settings.wrongPinsWithin())));
        }
    }

    void add(long siteId, String device) {
        jdbc.sql("DELETE FROM wrong_pin WHERE site_id = ? AND device = ? AND at <= ?")
                .params(siteId, device, clock.instant().minus(settings.wrongPinsWithin()))
                .update();
        jdbc.sql("INSERT INTO wrong_pin (id, site_id, device, at) VALUES (?, ?, ?, ?)")
                .params(Ids.next(), siteId, device, clock.instant())
                .update();
    }
}
