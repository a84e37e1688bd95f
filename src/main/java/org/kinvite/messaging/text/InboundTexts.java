package org.kinvite.messaging.text;

import java.util.Map;
import java.util.regex.Pattern;
import org.kinvite.messaging.StopTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Twilio brings what families text to us. Twilio itself answers STOP, START and HELP, so we answer nothing. Nothing
 * of a text is kept but that it asked to stop or to start.
 */
@RestController
class InboundTexts {

    static final String PATH = "/providers/twilio/inbound";

    private static final Logger log = LoggerFactory.getLogger(InboundTexts.class);
    private static final String NO_ANSWER = "<Response/>";
    private static final Pattern E_164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern SID = Pattern.compile("\\w{1,64}");

    private final StopTexts stopTexts;
    private final TwilioSignatures signatures;

    InboundTexts(StopTexts stopTexts, TwilioSignatures signatures) {
        this.stopTexts = stopTexts;
        this.signatures = signatures;
    }

    @PostMapping(path = PATH, produces = MediaType.TEXT_XML_VALUE)
    ResponseEntity<String> receive(
            @RequestParam Map<String, String> parameters,
            @RequestHeader(name = "X-Twilio-Signature", defaultValue = "") String signature) {
        if (!signatures.isTwilios(signature, PATH, parameters)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        heed(
                parameters.getOrDefault("From", ""),
                parameters.getOrDefault("MessageSid", ""),
                Keyword.of(parameters.get("OptOutType"), parameters.get("Body")));
        return ResponseEntity.ok(NO_ANSWER);
    }

    private void heed(String phone, String sid, Keyword keyword) {
        if (!E_164.matcher(phone).matches() || !SID.matcher(sid).matches()) {
            log.warn("a text from no phone number or without an id was not heeded");
            return;
        }
        switch (keyword) {
            case STOP -> stopTexts.stop(phone, sid);
            case START -> stopTexts.start(phone, sid);
            case NONE -> log.debug("text {} asks for nothing", sid);
        }
    }
}
