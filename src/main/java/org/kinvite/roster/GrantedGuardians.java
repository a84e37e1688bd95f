package org.kinvite.roster;

import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.springframework.stereotype.Component;

/** The guardians whom the signed-in staff may see: those of students enrolled at granted sites. */
@Component
public class GrantedGuardians {

    private final Guardians guardians;
    private final Enrollments enrollments;
    private final CurrentStaff staff;

    GrantedGuardians(Guardians guardians, Enrollments enrollments, CurrentStaff staff) {
        this.guardians = guardians;
        this.enrollments = enrollments;
        this.staff = staff;
    }

    /** @throws NotGranted when there is no such guardian, or only at sites that are not granted, or one who was erased */
    public GrantedGuardian find(long guardianId) {
        var guardian = guardians
                .findById(guardianId)
                .filter(known -> !known.isErased())
                .orElseThrow(() -> new NotGranted("guardian", guardianId));
        var places = enrollments.placesOf(guardian.studentId(), staff.sites());
        if (places.isEmpty()) {
            throw new NotGranted("guardian", guardianId);
        }
        return new GrantedGuardian(guardian, places);
    }
}
