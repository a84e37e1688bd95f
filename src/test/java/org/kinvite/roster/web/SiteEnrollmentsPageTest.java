package org.kinvite.roster.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinvite.roster.Choice;
import org.kinvite.roster.EnrolledPage;
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
        finds(120, false);
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
        verify(students).find(new EnrollmentSearch(11L, 21L, 31L, null, "zoe"), Set.of(11L), 1);
    }

    @Test
    void studentsWhoHaveLeftCanBeLookedForAndStayLookedForOnTheNextPage() throws Exception {
        browser.perform(get("/students?site=11&ended=true"))
                .andExpect(content()
                        .string(allOf(
                                containsString("<option value=\"true\" selected=\"selected\">Ended</option>"),
                                containsString("ended=true&amp;"))));
        verify(students).find(new EnrollmentSearch(11L, null, null, true, null), Set.of(11L), 1);
    }

    @ParameterizedTest
    @CsvSource({"name=xyz, Check the spelling, Choose another site", "name=, Choose another site, Check the spelling"})
    void anEmptyListSaysWhatToDoNext(String query, String next, String other) throws Exception {
        finds(0, false);

        browser.perform(get("/students?" + query))
                .andExpect(content().string(allOf(containsString(next), not(containsString(other)))));
    }

    @Test
    void whoHasNoSiteIsToldWhomToAsk() throws Exception {
        when(staff.sites()).thenReturn(Set.of());
        when(places.sites(Set.of())).thenReturn(List.of());
        finds(0, false);

        browser.perform(get("/students")).andExpect(content().string(containsString("Ask your supervisor")));
    }

    @Test
    void manySitesAskForASiteOrANameAndOfferThePrograms() throws Exception {
        elevenSites();
        finds(0, false);

        browser.perform(get("/students"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Choose one of your 11 sites, or type how a name begins."),
                                containsString("Pre-K"),
                                not(containsString("No student matches")))));
        verify(places, never()).programs(any());
    }

    @ParameterizedTest
    @CsvSource({
        "false, Across many sites a name is found by how it begins, begin like this",
        "true, Very many names begin like this, No student matches"
    })
    void amongManySitesAnEmptyListSaysHowNamesAreFound(boolean more, String next, String other) throws Exception {
        elevenSites();
        finds(0, more);

        browser.perform(get("/students?name=xyz"))
                .andExpect(content().string(allOf(containsString(next), not(containsString(other)))));
    }

    @Test
    void aSiteChosenOutOfManyIsSearchedWhole() throws Exception {
        elevenSites();
        finds(0, false);

        browser.perform(get("/students?site=11&name=xyz"))
                .andExpect(content().string(containsString("Check the spelling")));
        verify(places).programs(Set.of(11L));
    }

    @ParameterizedTest
    @CsvSource({"1000, 'The first 1,000 enrollments. There may be more'", "1, '1 enrollment. There may be more'"})
    void moreThanAreShownIsToldOf(int count, String told) throws Exception {
        finds(count, true);

        browser.perform(get("/students?name=lee")).andExpect(content().string(containsString(told)));
    }

    private void elevenSites() {
        var eleven = LongStream.rangeClosed(11, 21).boxed().collect(Collectors.toSet());
        when(staff.sites()).thenReturn(eleven);
        when(places.sites(eleven))
                .thenReturn(
                        eleven.stream().map(id -> new Choice(id, "Site " + id)).toList());
        when(places.programsOfAgency(eleven)).thenReturn(List.of(new Choice(22, "Pre-K")));
    }

    private void finds(int count, boolean more) {
        var zoe = new EnrolledStudent(41, "Zoë <b>", "Nguyễn", "Maple Street", "Head Start", "Butterflies");
        when(students.find(any(), any(), anyInt()))
                .thenReturn(new EnrolledPage(count, more, 1, count == 0 ? List.of() : List.of(zoe)));
    }
}
