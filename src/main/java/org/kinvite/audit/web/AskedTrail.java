package org.kinvite.audit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.kinvite.audit.FindSubjects;
import org.kinvite.audit.Subjects;
import org.kinvite.audit.TrailChoices;
import org.kinvite.audit.TrailFilter;
import org.kinvite.staff.CurrentStaff;
import org.springframework.stereotype.Component;

/** What a view of the page asks of the trail, for those who may see it: supervisors, of their own agency. */
@Component
class AskedTrail {

    private final CurrentStaff currentStaff;
    private final TrailChoices choices;
    private final FindSubjects findSubjects;

    AskedTrail(CurrentStaff currentStaff, TrailChoices choices, FindSubjects findSubjects) {
        this.currentStaff = currentStaff;
        this.choices = choices;
        this.findSubjects = findSubjects;
    }

    /**
     * @throws org.springframework.security.access.AccessDeniedException when the user is no supervisor
     * @throws org.kinvite.staff.NotGranted for a site or a guardian of another agency
     * @throws FindSubjects.TooMany when too many people have that name
     */
    TrailFilter of(AuditFilter filter) {
        currentStaff.requireSupervisor();
        if (filter.site() != null) {
            currentStaff.requireSite(filter.site());
        }
        var agency = currentStaff.agencyId();
        var zone = choices.zone(agency, filter.site());
        return new TrailFilter(
                agency,
                start(filter.from(), zone),
                filter.until() == null ? null : start(filter.until().plusDays(1), zone),
                filter.actorKind(),
                filter.actorId(),
                filter.chosenAct(),
                filter.site(),
                subjects(agency, filter));
    }

    ZoneId zone(AuditFilter filter) {
        return choices.zone(currentStaff.agencyId(), filter.site());
    }

    private Subjects subjects(long agency, AuditFilter filter) {
        if (filter.guardian() != null) {
            return findSubjects.ofGuardian(agency, filter.guardian());
        }
        return filter.typedName() == null ? null : findSubjects.byName(agency, filter.typedName());
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }
}
