package org.kinvite.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

class IdsOfRequestsTest {

    final IdsOfRequests ids = new IdsOfRequests();
    final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void anIdIsNamedByWhatItIsOf() {
        assertThat(IdsOfRequests.named(Map.of("id", "7"), "/guardians/{id}/invite"))
                .containsOnly(entry("guardianId", "7"));
        assertThat(IdsOfRequests.named(Map.of("id", "7"), "/group-invitations/{id}"))
                .containsOnly(entry("group-invitationId", "7"));
        assertThat(IdsOfRequests.named(Map.of("site", "7"), "/api/v1/sites/{site}/pin-checks"))
                .containsOnly(entry("siteId", "7"));
        assertThat(IdsOfRequests.named(Map.of("id", "7", "act", "sign-in-pin"), "/guardians/{id}/{act:sign-in-pin}"))
                .containsOnly(entry("guardianId", "7"), entry("actId", "sign-in-pin"));
    }

    @Test
    void theyAreThereWhileTheRequestRunsAndAKeyOfAFamilyNever() {
        var request = request("/family/children/{guardianId}/{key}", Map.of("guardianId", "7", "key", "kJ8x_3hTqPzZ"));

        ids.preHandle(request, response, this);

        assertThat(MDC.getCopyOfContextMap()).containsOnly(entry("guardianId", "7"));
        ids.afterCompletion(request, response, this, null);
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    @Test
    void aThreadThatLeavesARequestToAnotherOneTakesNothingAlong() {
        var request = request("/guardians/{id}", Map.of("id", "7"));

        ids.preHandle(request, response, this);
        ids.afterConcurrentHandlingStarted(request, response, this);

        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    private static MockHttpServletRequest request(String pattern, Map<String, String> variables) {
        var request = new MockHttpServletRequest();
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, variables);
        return request;
    }
}
