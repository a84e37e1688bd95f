package org.kinvite.local.twilio;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Calls the application as Twilio does, to report what became of a text or to bring one from a phone: a form, signed with
 * the account's token over address and parameters.
 */
final class Callbacks {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Callbacks() {}

    static Map<String, String> status(Text text) {
        var parameters = parameters(text.sid(), text.from(), text.to());
        parameters.put("MessageStatus", text.status());
        parameters.put("SmsStatus", text.status());
        if (text.errorCode() != null) {
            parameters.put("ErrorCode", text.errorCode());
        }
        return parameters;
    }

    static Map<String, String> inbound(String from, String to, String body) {
        var parameters = parameters(Text.newSid(), from, to);
        parameters.put("SmsStatus", "received");
        parameters.put("NumMedia", "0");
        parameters.put("NumSegments", "1");
        parameters.put("Body", body);
        return parameters;
    }

    private static Map<String, String> parameters(String sid, String from, String to) {
        return new TreeMap<>(Map.of(
                "AccountSid", TwilioStandIn.ACCOUNT_SID,
                "MessageSid", sid,
                "SmsSid", sid,
                "To", to,
                "From", from,
                "ApiVersion", "2010-04-01"));
    }

    static String signature(String url, Map<String, String> parameters, String authToken) {
        var signed = new StringBuilder(url);
        new TreeMap<>(parameters).forEach((name, value) -> signed.append(name).append(value));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the HTTP status of the answer */
    static int post(String url, Map<String, String> parameters, String signature) {
        var form = parameters.entrySet().stream()
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", signature)
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new IllegalStateException("nobody listens at " + url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
