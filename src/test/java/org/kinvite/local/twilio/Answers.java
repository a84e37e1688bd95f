package org.kinvite.local.twilio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Twilio's JSON, as far as its SDK reads it. */
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    static void send(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = bytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    static void error(HttpExchange exchange, int status, int code) throws IOException {
        send(
                exchange,
                status,
                Map.of("status", status, "code", code, "message", "error " + code, "more_info", "/errors/" + code));
    }

    static Map<String, Object> message(Text text) {
        var message = new LinkedHashMap<String, Object>();
        message.put("sid", text.sid());
        message.put("account_sid", TwilioStandIn.ACCOUNT_SID);
        message.put("api_version", "2010-04-01");
        message.put("to", text.to());
        message.put("from", text.from());
        message.put("body", text.body());
        message.put("status", text.status());
        message.put("error_code", text.errorCode() == null ? null : Integer.valueOf(text.errorCode()));
        message.put("direction", "outbound-api");
        message.put("date_created", date(text.createdAt()));
        message.put("date_updated", date(text.createdAt()));
        message.put("date_sent", "queued".equals(text.status()) ? null : date(text.createdAt()));
        return message;
    }

    static Map<String, Object> page(List<Text> texts, String uri, String nextPage) {
        var page = new LinkedHashMap<String, Object>();
        page.put("messages", texts.stream().map(Answers::message).toList());
        page.put("uri", uri);
        page.put("next_page_uri", nextPage);
        page.put("page_size", texts.size());
        return page;
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
