package org.kinvite.messaging.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kinvite.local.twilio.TwilioStandIn;
import org.kinvite.messaging.ContactUnreachable.Reason;
import org.kinvite.messaging.DeliveryReport;
import org.kinvite.messaging.DeliveryReport.Outcome;
import org.kinvite.messaging.RecordDelivery;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

class StatusCallbacksTest {

    private static final String ADDRESS = "http://localhost:8090/providers/twilio/messages/42";

    RecordDelivery recordDelivery = mock(RecordDelivery.class);
    StatusCallbacks callbacks = new StatusCallbacks(recordDelivery, TextFixture.signatures());

    @Test
    void aSignedReportIsRecorded() {
        var report = report("undelivered");
        report.put("ErrorCode", "30003");

        assertThat(answer(42, report, TwilioStandIn.signature(ADDRESS, report))).isEqualTo(HttpStatus.NO_CONTENT);

        verify(recordDelivery)
                .record(42, new DeliveryReport("SM1", Outcome.UNDELIVERED, Reason.PHONE_UNREACHABLE, "30003"));
    }

    @Test
    void whatIsNotFinalYetIsOnItsWayAndWhatIsCancelledHasNoCode() {
        for (var status : new String[] {"queued", "sent", "something new"}) {
            answer(42, report(status), TwilioStandIn.signature(ADDRESS, report(status)));
        }
        answer(42, report("canceled"), TwilioStandIn.signature(ADDRESS, report("canceled")));

        verify(recordDelivery, times(3)).record(42, new DeliveryReport("SM1", Outcome.ON_ITS_WAY));
        verify(recordDelivery).record(42, new DeliveryReport("SM1", Outcome.UNDELIVERED, Reason.NOT_DELIVERED, null));
    }

    @Test
    void aForgedReportIsRejected() {
        var report = report("delivered");
        var signature = TwilioStandIn.signature(ADDRESS, report);

        assertThat(answer(42, report, "")).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer(42, report, "Zm9yZ2Vk")).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer(43, report, signature)).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer(42, report("failed"), signature)).isEqualTo(HttpStatus.FORBIDDEN);

        verify(recordDelivery, never()).record(anyLong(), any());
    }

    private HttpStatusCode answer(long messageId, Map<String, String> report, String signature) {
        return callbacks.report(messageId, report, signature).getStatusCode();
    }

    private static Map<String, String> report(String status) {
        return new HashMap<>(Map.of("MessageSid", "SM1", "MessageStatus", status, "To", "+12025550123"));
    }
}
