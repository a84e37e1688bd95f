package org.kinvite.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.PeopleFirst;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PeopleWhoWaitTest {

    static final Duration A_MOMENT = Duration.ofMillis(500);

    final PeopleFirst people = new PeopleFirst();
    final PeopleWhoWait filter = new PeopleWhoWait(people);
    final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/parent-accounts");

    @Test
    void whoAsksForAPageGoesFirst() throws Exception {
        request.addHeader("Cookie", "SESSION=1");
        assertThat(workWaits()).isTrue();
    }

    @Test
    void aPageThatLooksAgainByItselfDoesNot() throws Exception {
        request.addHeader("Cookie", "SESSION=1");
        request.addHeader(Looks.HEADER, "true");
        assertThat(workWaits()).isFalse();
    }

    @Test
    void aProgramDoesNot() throws Exception {
        assertThat(workWaits()).isFalse();
    }

    @Test
    void whoGotAnErrorWaitsNoLonger() {
        request.addHeader("Cookie", "SESSION=1");
        assertThatThrownBy(() -> filter.doFilter(request, new MockHttpServletResponse(), (asked, answer) -> {
                    throw new ServletException("scripted");
                }))
                .isInstanceOf(ServletException.class);
        assertThat(goesFirst()).isFalse();
    }

    private boolean workWaits() throws ServletException, IOException {
        var waits = new boolean[1];
        filter.doFilter(request, new MockHttpServletResponse(), (asked, answer) -> waits[0] = goesFirst());
        return waits[0];
    }

    private boolean goesFirst() {
        var begun = System.nanoTime();
        try {
            people.goFirst(A_MOMENT);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return System.nanoTime() - begun >= A_MOMENT.toNanos();
    }
}
