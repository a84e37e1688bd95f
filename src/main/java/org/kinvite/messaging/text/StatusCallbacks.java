package org.kinvite.messaging.text;

import com.twilio.security.RequestValidator;
import java.util.Map;
import org.kinvite.messaging.DeliveryReport;
import org.kinvite.messaging.DeliveryReport.Outcome;
import org.kinvite.messaging.PublicUrl;
import org.kinvite.messaging.RecordDelivery;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Twilio reports what became of a text. Believed only with its signature over the configured public address:
 * behind a proxy the request's own address is another one, and anyone may forge a Host header.
 */
@RestController
class StatusCallbacks {

    private final RecordDelivery recordDelivery;
    private final PublicUrl publicUrl;
    private final RequestValidator signatures;

    StatusCallbacks(RecordDelivery recordDelivery, PublicUrl publicUrl, TextSettings settings) {
        this.recordDelivery = recordDelivery;
        this.publicUrl = publicUrl;
        this.signatures = settings.authToken() == null || settings.authToken().isBlank()
                ? null
                : new RequestValidator(settings.authToken());
    }

    @PostMapping(Twilio.CALLBACK_PATH + "{messageId}")
    ResponseEntity<Void> report(
            @PathVariable long messageId,
            @RequestParam Map<String, String> parameters,
            @RequestHeader(name = "X-Twilio-Signature", defaultValue = "") String signature) {
        var address = publicUrl.to(Twilio.CALLBACK_PATH + messageId);
        if (signatures == null || !signatures.validate(address, parameters, signature)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        recordDelivery.record(
                messageId,
                new DeliveryReport(
                        parameters.get("MessageSid"),
                        outcome(parameters.getOrDefault("MessageStatus", "")),
                        parameters.get("ErrorCode")));
        return ResponseEntity.noContent().build();
    }

    private static Outcome outcome(String status) {
        return switch (status) {
            case "delivered", "read" -> Outcome.DELIVERED;
            case "undelivered", "failed", "canceled" -> Outcome.UNDELIVERED;
            default -> Outcome.ON_ITS_WAY;
        };
    }
}
