package org.kinvite.messaging.text;

import java.util.Map;
import org.kinvite.messaging.DeliveryReport;
import org.kinvite.messaging.DeliveryReport.Outcome;
import org.kinvite.messaging.RecordDelivery;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where Twilio reports what became of a text. */
@RestController
class StatusCallbacks {

    private final RecordDelivery recordDelivery;
    private final TwilioSignatures signatures;

    StatusCallbacks(RecordDelivery recordDelivery, TwilioSignatures signatures) {
        this.recordDelivery = recordDelivery;
        this.signatures = signatures;
    }

    @PostMapping(Twilio.CALLBACK_PATH + "{messageId}")
    ResponseEntity<Void> report(
            @PathVariable long messageId,
            @RequestParam Map<String, String> parameters,
            @RequestHeader(name = "X-Twilio-Signature", defaultValue = "") String signature) {
        if (!signatures.isTwilios(signature, Twilio.CALLBACK_PATH + messageId, parameters)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        recordDelivery.record(
                messageId,
                report(
                        parameters.get("MessageSid"),
                        parameters.getOrDefault("MessageStatus", ""),
                        parameters.get("ErrorCode")));
        return ResponseEntity.noContent().build();
    }

    private static DeliveryReport report(String sid, String status, String code) {
        return switch (status) {
            case "delivered", "read" -> new DeliveryReport(sid, Outcome.DELIVERED);
            case "undelivered", "failed", "canceled" ->
                new DeliveryReport(sid, Outcome.UNDELIVERED, TwilioCodes.ofReport(code), code);
            default -> new DeliveryReport(sid, Outcome.ON_ITS_WAY);
        };
    }
}
