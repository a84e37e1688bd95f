package org.kinvite.roster;

import java.time.ZoneId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A place of an agency where students are enrolled. Its time zone decides quiet hours and due times. */
@Table("site")
public class Site {

    @Id
    private final long id;

    private final long agencyId;
    private final String name;
    private final String timeZone;

    @Version
    private final int version;

    @PersistenceCreator
    private Site(long id, long agencyId, String name, String timeZone, int version) {
        this.id = id;
        this.agencyId = agencyId;
        this.name = name;
        this.timeZone = timeZone;
        this.version = version;
    }

    public long id() {
        return id;
    }

    public long agencyId() {
        return agencyId;
    }

    public String name() {
        return name;
    }

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }
}
