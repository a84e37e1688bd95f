package org.kinvite.roster.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinvite.roster.Choice;
import org.kinvite.roster.EnrolledStudent;
import org.kinvite.roster.EnrolledStudents;
import org.kinvite.roster.EnrollmentSearch;
import org.kinvite.roster.Places;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.testing.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@Import(TestTime.class)
@WebMvcTest(SiteEnrollmentsPage.class)
@WithMockUser(roles = "STAFF")
class SiteEnrollmentsPageTest {

    @Autowired
    MockMvc browser;

    @MockitoBean
    Places places;

    @MockitoBean
    EnrolledStudents students;

    @MockitoBean
    CurrentStaff staff;

    @BeforeEach
    void oneSite() {
        when(staff.sites()).thenReturn(Set.of(11L));
        when(places.sites(Set.of(11L))).thenReturn(List.of(new Choice(11, "Maple Street")));
        when(places.programs(Set.of(11L))).thenReturn(List.of(new Choice(21, "Head Start")));
        when(places.classrooms(11)).thenReturn(List.of(new Choice(31, "Butterflies")));
        when(students.count(any(), any())).thenReturn(120);
        when(students.page(any(), any(), anyInt()))
                .thenReturn(List.of(
                        new EnrolledStudent(41, "Zoë <b>", "Nguyễn", "Maple Street", "Head Start", "Butterflies")));
    }

    @Test
    void eachStudentLinksToItsProfile() throws Exception {
        browser.perform(get("/students"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"/students/41\""),
                                containsString("Zoë &lt;b&gt; Nguyễn"),
                                containsString("120 enrollments"),
                                containsString("Choose a site first"))));
    }

    @Test
    void htmxGetsTheListAndWhatCanBeChosenNow() throws Exception {
        browser.perform(get("/students?site=11&program=21&classroom=31&name=zoe")
                        .header("HX-Request", "true"))
                .andExpect(content()
                        .string(allOf(
                                containsString("<div id=\"enrollments\""),
                                not(containsString("<html")),
                                containsString("hx-swap-oob=\"true\""),
                                containsString("<option value=\"31\" selected=\"selected\">Butterflies</option>"))));
        verify(staff).requireSite(11);
        verify(students).page(new EnrollmentSearch(11L, 21L, 31L, null, "zoe"), Set.of(11L), 1);
    }

    @Test
    void studentsWhoHaveLeftCanBeLookedForAndStayLookedForOnTheNextPage() throws Exception {
        browser.perform(get("/students?site=11&ended=true"))
                .andExpect(content()
                        .string(allOf(
                                containsString("<option value=\"true\" selected=\"selected\">Ended</option>"),
                                containsString("ended=true&amp;"))));
        verify(students).page(new EnrollmentSearch(11L, null, null, true, null), Set.of(11L), 1);
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "2, 2", "99, 3"})
    void aPageThatDoesNotExistIsTheNearestOneThatDoes(int asked, int shown) throws Exception {
        browser.perform(get("/students").param("page", "" + asked)).andExpect(status().isOk());

        verify(students).page(any(), any(), eq(shown));
    }

    @ParameterizedTest
    @CsvSource({"name=xyz, Check the spelling, Choose another site", "name=, Choose another site, Check the spelling"})
    void anEmptyListSaysWhatToDoNext(String query, String next, String other) throws Exception {
        when(students.count(any(), any())).thenReturn(0);

        browser.perform(get("/students?" + query))
                .andExpect(content().string(allOf(containsString(next), not(containsString(other)))));
    }

    @Test
    void whoHasNoSiteIsToldWhomToAsk() throws Exception {
        when(staff.sites()).thenReturn(Set.of());
        when(places.sites(Set.of())).thenReturn(List.of());
        when(students.count(any(), any())).thenReturn(0);

        browser.perform(get("/students")).andExpect(content().string(containsString("Ask your supervisor")));
    }
}
