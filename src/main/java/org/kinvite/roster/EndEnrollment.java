package org.kinvite.roster;

import java.time.Clock;
import java.time.LocalDate;
import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Staff end one of a student's Site Enrollments, because the student has left. */
@Component
public class EndEnrollment {

    private final SiteEnrollments enrollments;
    private final Guardians guardians;
    private final Sites sites;
    private final AuditTrail auditTrail;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndEnrollment(
            SiteEnrollments enrollments,
            Guardians guardians,
            Sites sites,
            AuditTrail auditTrail,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.enrollments = enrollments;
        this.guardians = guardians;
        this.sites = sites;
        this.auditTrail = auditTrail;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Ends the enrollment today, by the site's calendar; one that has ended stays as it is. When it was the student's
     * last at the site, {@link StudentUnenrolled} is published in the same transaction.
     *
     * @param version of the enrollment that the staff user saw
     * @throws NotGranted when it is not this student's, or at a site that is not granted
     * @throws OptimisticLockingFailureException when someone else changed it since {@code version}
     */
    @Transactional
    public void end(long studentId, long enrollmentId, int version) {
        var siteId = siteOf(studentId, enrollmentId);
        // who invites a guardian of the student now waits, and then sees that the student has left
        guardians.findByStudentIdOrderBySlot(studentId).forEach(each -> guardians.findWithLockingById(each.id()));
        // of two who end the student's last two enrollments here, the second sees what the first did
        var all = enrollments.findWithLockingByStudentIdAndSiteId(studentId, siteId);
        var enrollment =
                all.stream().filter(one -> one.id() == enrollmentId).findFirst().orElseThrow();
        if (!enrollment.isCurrent()) {
            return;
        }
        if (enrollment.version() != version) {
            throw new OptimisticLockingFailureException("enrollment " + enrollmentId + " was changed by someone else");
        }
        enrollment.end(today(siteId));
        enrollments.save(enrollment);
        auditTrail.record(new Act(staff.actor(), "enrollment.ended", "student", studentId, siteId, null));
        if (all.stream().noneMatch(SiteEnrollment::isCurrent)) {
            events.publishEvent(new StudentUnenrolled(studentId, siteId));
        }
    }

    private long siteOf(long studentId, long enrollmentId) {
        var granted = staff.sites();
        return enrollments
                .findById(enrollmentId)
                .filter(enrollment -> enrollment.studentId() == studentId)
                .map(SiteEnrollment::siteId)
                .filter(granted::contains)
                .orElseThrow(() -> new NotGranted("enrollment", enrollmentId));
    }

    private LocalDate today(long siteId) {
        return LocalDate.ofInstant(
                clock.instant(), sites.findById(siteId).orElseThrow().timeZone());
    }
}
