package org.kinvite.roster.web;

import org.kinvite.roster.EnrolledStudents;
import org.kinvite.roster.EnrollmentSearch;
import org.kinvite.roster.Places;
import org.kinvite.staff.CurrentStaff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Students > Site Enrollments: the way to the Student Profile. */
@Controller
class SiteEnrollmentsPage {

    private final Places places;
    private final EnrolledStudents students;
    private final CurrentStaff staff;

    SiteEnrollmentsPage(Places places, EnrolledStudents students, CurrentStaff staff) {
        this.places = places;
        this.students = students;
        this.staff = staff;
    }

    @GetMapping("/students")
    String show(
            EnrollmentSearch typed,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model) {
        if (typed.site() != null) {
            staff.requireSite(typed.site());
        }
        var granted = staff.sites();
        var sites = typed.sitesAmong(granted);
        var choices = Choices.of(places, granted, typed);
        var search = typed.among(choices.programs(), choices.classrooms());
        model.addAttribute("choices", choices);
        model.addAttribute("search", search);
        model.addAttribute("many", EnrollmentSearch.areMany(sites));
        model.addAttribute("lacksName", search.lacksName(sites));
        model.addAttribute("found", students.find(search, sites, page));
        model.addAttribute("htmx", htmx);
        return htmx ? "roster/site-enrollments :: answer" : "roster/site-enrollments";
    }
}
