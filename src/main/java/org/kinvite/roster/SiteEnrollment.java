package org.kinvite.roster;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Ties a student to a site, a program and a classroom, until it ends; a student who comes back gets another. */
@Table("site_enrollment")
class SiteEnrollment {

    @Id
    private final long id;

    private final long studentId;
    private final long siteId;
    private final long programId;
    private final long classroomId;
    private final LocalDate enrolledOn;
    private LocalDate endedOn;

    // rosters are loaded by SQL with version 0, which as an int would mean a row that is still to be inserted
    @Version
    private Integer version;

    @PersistenceCreator
    private SiteEnrollment(
            long id, long studentId, long siteId, long programId, long classroomId, LocalDate enrolledOn) {
        this.id = id;
        this.studentId = studentId;
        this.siteId = siteId;
        this.programId = programId;
        this.classroomId = classroomId;
        this.enrolledOn = enrolledOn;
    }

    /** @throws IllegalStateException when it has ended before */
    void end(LocalDate on) {
        if (!isCurrent()) {
            throw new IllegalStateException("site enrollment " + id + " ended on " + endedOn);
        }
        endedOn = on;
    }

    boolean isCurrent() {
        return endedOn == null;
    }

    long id() {
        return id;
    }

    long studentId() {
        return studentId;
    }

    long siteId() {
        return siteId;
    }

    int version() {
        return version;
    }
}
