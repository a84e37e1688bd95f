package org.kinvite.messaging.text;

import com.twilio.security.RequestValidator;
import java.util.Map;
import org.kinvite.messaging.PublicUrl;
import org.springframework.stereotype.Component;

/**
 * Tells Twilio's calls from anyone else's by the signature over the configured public address: behind a proxy the
 * request's own address is another one, and anyone may forge a Host header.
 */
@Component
class TwilioSignatures {

    private final PublicUrl publicUrl;
    private final RequestValidator validator;

    TwilioSignatures(PublicUrl publicUrl, TextSettings settings) {
        this.publicUrl = publicUrl;
        this.validator = settings.authToken() == null || settings.authToken().isBlank()
                ? null
                : new RequestValidator(settings.authToken());
    }

    /**
     * Whether Twilio signed these parameters for {@code path}; never while no account is configured.
     *
     * @param parameters all of the request, those of its query too
     */
    boolean isTwilios(String signature, String path, Map<String, String> parameters) {
        return validator != null && validator.validate(publicUrl.to(path), parameters, signature);
    }
}
