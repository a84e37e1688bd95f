package org.kinvite.invitation.web;

import java.util.List;
import java.util.Set;
import org.kinvite.invitation.GuardianHistory;
import org.kinvite.invitation.OnlineAccounts;
import org.kinvite.roster.Enrollments;
import org.kinvite.roster.Guardian;
import org.kinvite.roster.Guardians;
import org.kinvite.roster.Students;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The Student Profile: a student, the Parent/Guardians A and B with their Online Accounts, and other contacts. */
@Controller
class StudentProfileController {

    private final Students students;
    private final Enrollments enrollments;
    private final Guardians guardians;
    private final OnlineAccounts accounts;
    private final PinCard.OfGuardian pins;
    private final GuardianHistory history;
    private final ProcessLink.OfGuardian processes;
    private final CurrentStaff currentStaff;

    StudentProfileController(
            Students students,
            Enrollments enrollments,
            Guardians guardians,
            OnlineAccounts accounts,
            PinCard.OfGuardian pins,
            GuardianHistory history,
            ProcessLink.OfGuardian processes,
            CurrentStaff currentStaff) {
        this.students = students;
        this.enrollments = enrollments;
        this.guardians = guardians;
        this.accounts = accounts;
        this.pins = pins;
        this.history = history;
        this.processes = processes;
        this.currentStaff = currentStaff;
    }

    @GetMapping("/students/{id}")
    String show(@PathVariable long id, Model model) {
        var sites = currentStaff.sites();
        var places = enrollments.everOf(id, sites);
        if (places.isEmpty()) {
            throw new NotGranted("student", id);
        }
        var all = guardians.findByStudentIdOrderBySlot(id);
        var siteId = places.getFirst().siteId();
        model.addAttribute("student", students.findById(id).orElseThrow());
        model.addAttribute("places", places);
        model.addAttribute("enrolled", places.getFirst().isCurrent());
        model.addAttribute("siteId", siteId);
        model.addAttribute("cards", cards(all, siteId, sites));
        model.addAttribute(
                "others", all.stream().filter(other -> !other.isEligible()).toList());
        return "invitation/student-profile";
    }

    private List<GuardianCard> cards(List<Guardian> all, long siteId, Set<Long> sites) {
        return all.stream()
                .filter(Guardian::isEligible)
                .map(guardian -> new GuardianCard(
                        guardian,
                        accounts.one(guardian.id(), siteId).orElseThrow(),
                        pins.find(guardian.id()),
                        history.of(guardian.id(), sites),
                        processes.find(guardian.id(), sites)))
                .toList();
    }
}
