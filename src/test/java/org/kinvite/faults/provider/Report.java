package org.kinvite.faults.provider;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.kinvite.local.twilio.Text;
import org.kinvite.local.twilio.TwilioStandIn;

/**
 * What somebody says became of a text.
 *
 * @param path where it is said, below the installation's address
 * @param signedPath the path that the signature is for
 * @param signedParameters the parameters that it is for; null for no signature at all
 */
public record Report(
        String path, Map<String, String> parameters, String signedPath, Map<String, String> signedParameters) {

    private static final List<String> LIES = List.of("delivered", "undelivered", "failed", "sent");

    /** @param errorCode null unless it failed */
    public static Report of(Text text, String status, String errorCode) {
        var callback = text.statusCallback();
        var path = callback.substring(callback.indexOf('/', "https://".length()));
        var parameters = new TreeMap<>(Map.of(
                "AccountSid",
                TwilioStandIn.ACCOUNT_SID,
                "MessageSid",
                text.sid(),
                "To",
                text.to(),
                "MessageStatus",
                status));
        if ("undelivered".equals(status)) {
            parameters.put("ErrorCode", errorCode);
        }
        return new Report(path, parameters, path, parameters);
    }

    /** A lie: unsigned, a genuine one about another text, or a genuine one that was changed. */
    public Report forged(Random random, List<Text> texts) {
        var lie = new TreeMap<>(parameters);
        lie.put("MessageStatus", LIES.get(random.nextInt(LIES.size())));
        lie.put("MessageSid", parameters.get("MessageSid") + "0");
        return switch (random.nextInt(3)) {
            case 0 -> new Report(path, lie, path, null);
            case 1 -> {
                var other = of(texts.get(random.nextInt(texts.size())), "delivered", null);
                yield other.path.equals(path)
                        ? new Report(path, lie, path, null)
                        : new Report(other.path, parameters, path, parameters);
            }
            default -> new Report(path, lie, path, parameters);
        };
    }

    public boolean isForged() {
        return !path.equals(signedPath) || !parameters.equals(signedParameters);
    }

    String signature(String address) {
        return signedParameters == null
                ? ""
                : TwilioStandIn.signature(address + signedPath, signedParameters, Providers.AUTH_TOKEN);
    }
}
