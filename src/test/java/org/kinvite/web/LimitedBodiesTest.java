package org.kinvite.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinvite.kernel.LargeBodies;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What is larger than a form is refused before anything reads it. */
class LimitedBodiesTest {

    private static final int LARGEST = 1000;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final LimitedBodies filter = new LimitedBodies(
            LARGEST, List.of(new LargeBodies("/settings/roster"), new LargeBodies("/api/v1/roster-imports")));
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @Test
    void aFormOfTheLargestSizePasses() throws ServletException, IOException {
        filter.doFilter(form("/guardians/1/contact", LARGEST), response, chain);

        assertThat(chain.getRequest()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/guardians/1/contact", "/sign-in", "/family/sign-in", "/api/v1/sites/1/pin-checks"})
    void oneByteMoreIsTooLargeForWhoeverAsks(String path) throws ServletException, IOException {
        filter.doFilter(form(path, LARGEST + 1), response, chain);

        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void aRosterIsNotTakenFromWhoeverIsNotSignedIn() throws ServletException, IOException {
        filter.doFilter(form("/settings/roster", LARGEST + 1), response, chain);

        assertThat(response.getStatus()).isEqualTo(413);
    }

    @Test
    void aProgramMaySendALargeRosterSinceItShowsItsKeyFirst() throws ServletException, IOException {
        filter.doFilter(form("/api/v1/roster-imports", LARGEST + 1), response, chain);

        assertThat(chain.getRequest()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, "multipart/form-data; boundary=x"})
    void aFormThatDoesNotTellItsLengthIsRefused(String type) throws ServletException, IOException {
        filter.doFilter(chunked(type, 10), response, chain);

        assertThat(response.getStatus()).isEqualTo(411);
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void aBodyThatDoesNotTellItsLengthIsReadUpToTheLargest() throws ServletException, IOException {
        filter.doFilter(chunked("application/json", LARGEST + 1), response, chain);

        var body = chain.getRequest().getInputStream();
        assertThat(body.readNBytes(LARGEST)).hasSize(LARGEST);
        assertThatThrownBy(body::read).isInstanceOf(MaxUploadSizeExceededException.class);
    }

    private static MockHttpServletRequest form(String path, int length) {
        var request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        request.setContentType(FORM);
        request.setContent(new byte[length]);
        return request;
    }

    /** What a request without a length looks like; the mock's own length comes from its content. */
    private static MockHttpServletRequest chunked(String type, int length) {
        var request = new MockHttpServletRequest("POST", "/guardians/1/contact") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setServletPath("/guardians/1/contact");
        request.setContentType(type);
        request.addHeader("Transfer-Encoding", "chunked");
        request.setContent(new byte[length]);
        return request;
    }
}
