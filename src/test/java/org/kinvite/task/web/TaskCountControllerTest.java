package org.kinvite.task.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.task.WaitingTasks;
import org.kinvite.testing.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@Import(TestTime.class)
@WebMvcTest(TaskCountController.class)
@WithMockUser(roles = "STAFF")
class TaskCountControllerTest {

    private static final Set<Long> SITES = Set.of(11L);

    @Autowired
    MockMvc browser;

    @MockitoBean
    WaitingTasks waiting;

    @MockitoBean
    CurrentStaff staff;

    @BeforeEach
    void threeWait() {
        when(staff.sites()).thenReturn(SITES);
        when(waiting.count(SITES, TaskCount.MOST)).thenReturn(3);
    }

    @Test
    void aNumberThatHoldsIsNotSwapped() throws Exception {
        asks("/tasks/count?seen=3").andExpect(status().isNoContent());
    }

    @Test
    void anotherNumberTakesItsPlaceAndNoneIsNoNumber() throws Exception {
        asks("/tasks/count?seen=2")
                .andExpect(content()
                        .string(allOf(
                                containsString("data-kv-seen=\"3\""),
                                containsString("3 wait"),
                                containsString("hx-get=\"/tasks/count\""))));

        when(waiting.count(SITES, TaskCount.MOST)).thenReturn(0);
        asks("/tasks/count?seen=3")
                .andExpect(content().string(containsString("data-kv-seen=\"0\"")))
                .andExpect(content().string(not(containsString("kv-count\""))));
    }

    @Test
    void moreThanCanBeReadAtAGlanceAreNotCounted() throws Exception {
        when(waiting.count(SITES, TaskCount.MOST)).thenReturn(TaskCount.MOST);

        asks("/tasks/count?seen=99")
                .andExpect(content()
                        .string(allOf(
                                containsString(">99+<"),
                                containsString("more than 99 wait"),
                                not(containsString(">100<")))));
    }

    @Test
    void asAPageOfItsOwnItLeadsToTheTasks() throws Exception {
        browser.perform(get("/tasks/count")).andExpect(redirectedUrl("/tasks"));
    }

    private ResultActions asks(String address) throws Exception {
        return browser.perform(get(address).header("HX-Request", "true"));
    }
}
