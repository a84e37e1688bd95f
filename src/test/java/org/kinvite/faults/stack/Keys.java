package org.kinvite.faults.stack;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kinvite.faults.provider.Providers;
import org.kinvite.local.twilio.TwilioStandIn;

/** The keys and credentials of one run: random, and in no file. */
final class Keys {

    private static final int BYTES = 32;

    private Keys() {}

    static Map<String, String> settings() {
        var all = new LinkedHashMap<String, String>();
        all.put("kinvite.pin.encryption-key", random());
        all.put("kinvite.pin.digest-key", random());
        all.put("kinvite.account.hash-key", random());
        all.put("kinvite.messaging.opt-out-key", random());
        all.put("kinvite.audit.key", random());
        all.put("kinvite.messaging.text.account-sid", TwilioStandIn.ACCOUNT_SID);
        all.put("kinvite.messaging.text.auth-token", Providers.AUTH_TOKEN);
        all.put("kinvite.messaging.text.from", "+12025550100");
        all.put("kinvite.messaging.email.from", "hello@kinvite.example.org");
        all.put("kinvite.messaging.email.message-id-domain", "kinvite.example.org");
        return all;
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
