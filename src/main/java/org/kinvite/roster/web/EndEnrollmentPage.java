package org.kinvite.roster.web;

import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.roster.EndEnrollment;
import org.kinvite.roster.Enrollments;
import org.kinvite.roster.Students;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * End enrollment: asks first, naming what follows. The answer is the whole Student Profile, because places, cards and
 * buttons all change; so the dialog's form is an ordinary one.
 */
@Controller
@RequestMapping("/students/{student}/enrollments/{enrollment}/end")
class EndEnrollmentPage {

    private static final String TEMPLATE = "roster/end-enrollment";

    private final Enrollments enrollments;
    private final Students students;
    private final EndEnrollment endEnrollment;
    private final CurrentStaff staff;

    EndEnrollmentPage(Enrollments enrollments, Students students, EndEnrollment endEnrollment, CurrentStaff staff) {
        this.enrollments = enrollments;
        this.students = students;
        this.endEnrollment = endEnrollment;
        this.staff = staff;
    }

    @GetMapping
    String ask(
            @PathVariable long student,
            @PathVariable long enrollment,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model) {
        describe(student, enrollment, model);
        return htmx ? TEMPLATE + " :: dialog" : TEMPLATE;
    }

    @PostMapping
    String end(
            @PathVariable long student,
            @PathVariable long enrollment,
            @RequestParam int version,
            Model model,
            HttpServletResponse response) {
        try {
            endEnrollment.end(student, enrollment, version);
        } catch (OptimisticLockingFailureException stale) {
            model.addAttribute("stale", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            describe(student, enrollment, model);
            return TEMPLATE;
        }
        return "redirect:/students/" + student;
    }

    private void describe(long studentId, long enrollmentId, Model model) {
        var all = enrollments.everOf(studentId, staff.sites());
        var ending = all.stream()
                .filter(one -> one.id() == enrollmentId)
                .findFirst()
                .orElseThrow(() -> new NotGranted("enrollment", enrollmentId));
        model.addAttribute("student", students.findById(studentId).orElseThrow());
        model.addAttribute("place", ending);
        model.addAttribute(
                "staying",
                all.stream()
                        .filter(one -> one.isCurrent() && one.siteId() == ending.siteId() && one.id() != enrollmentId)
                        .toList());
    }
}
