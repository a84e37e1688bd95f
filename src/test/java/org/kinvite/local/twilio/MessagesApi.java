package org.kinvite.local.twilio;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** The three calls of the Messages API that Kinvite makes. Closing an exchange without an answer drops the connection. */
class MessagesApi implements HttpHandler {

    private static final String MESSAGES = "/2010-04-01/Accounts/" + TwilioStandIn.ACCOUNT_SID + "/Messages";
    private static final int BODY_LIMIT = 1600;

    private final Texts texts;
    private final Numbers numbers;
    private final Queue<Fault> faults;
    private final AtomicInteger posts;
    private final Consumer<Text> accepted;

    MessagesApi(Texts texts, Numbers numbers, Queue<Fault> faults, AtomicInteger posts, Consumer<Text> accepted) {
        this.texts = texts;
        this.numbers = numbers;
        this.faults = faults;
        this.posts = posts;
        this.accepted = accepted;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var posted = "POST".equals(exchange.getRequestMethod());
            if (posted && path.equals(MESSAGES + ".json")) {
                create(exchange, form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            } else if (!posted && path.equals(MESSAGES + ".json")) {
                list(exchange, form(exchange.getRequestURI().getRawQuery()));
            } else if (!posted && path.startsWith(MESSAGES + "/") && path.endsWith(".json")) {
                one(exchange, path.substring(MESSAGES.length() + 1, path.length() - ".json".length()));
            } else {
                Answers.error(exchange, 404, 20404);
            }
        }
    }

    private void create(HttpExchange exchange, Map<String, String> form) throws IOException {
        posts.incrementAndGet();
        var fault = faults.poll();
        if (fault instanceof Fault.Answer answer) {
            Answers.error(exchange, answer.status(), answer.code());
            return;
        }
        if (fault instanceof Fault.DropBeforeAccepting) {
            return;
        }
        var refusal = numbers.refusal(form.getOrDefault("To", ""));
        if (refusal.isPresent()) {
            Answers.error(exchange, 400, refusal.getAsInt());
            return;
        }
        var body = form.getOrDefault("Body", "");
        if (body.isEmpty() || body.length() > BODY_LIMIT) {
            Answers.error(exchange, 400, body.isEmpty() ? 21602 : 21617);
            return;
        }
        var text = accept(form);
        if (fault instanceof Fault.AnswerAfterAccepting answer) {
            Answers.error(exchange, answer.status(), 20500);
            return;
        }
        if (fault instanceof Fault.Delay delay) {
            pause(delay.duration());
        }
        if (!(fault instanceof Fault.DropAfterAccepting)) {
            Answers.send(exchange, 201, Answers.message(text));
        }
    }

    private Text accept(Map<String, String> form) {
        var text = new Text(
                Text.newSid(),
                form.get("To"),
                form.getOrDefault("From", form.get("MessagingServiceSid")),
                form.get("Body"),
                "queued",
                null,
                form.get("StatusCallback"),
                Instant.now());
        texts.put(text);
        accepted.accept(text);
        return text;
    }

    private void list(HttpExchange exchange, Map<String, String> query) throws IOException {
        var matching = texts.all().stream()
                .filter(text -> query.getOrDefault("To", text.to()).equals(text.to()))
                .filter(text -> query.getOrDefault("From", text.from()).equals(text.from()))
                .sorted(Comparator.comparing(Text::createdAt).reversed())
                .toList();
        var size = Integer.parseInt(query.getOrDefault("PageSize", "50"));
        var page = Integer.parseInt(query.getOrDefault("Page", "0"));
        var from = Math.min(page * size, matching.size());
        var to = Math.min(from + size, matching.size());
        var uri = exchange.getRequestURI().toString().replaceFirst("&Page=\\d+", "");
        Answers.send(
                exchange,
                200,
                Answers.page(
                        matching.subList(from, to), uri, to < matching.size() ? uri + "&Page=" + (page + 1) : null));
    }

    private void one(HttpExchange exchange, String sid) throws IOException {
        var text = texts.find(sid);
        if (text.isEmpty()) {
            Answers.error(exchange, 404, 20404);
        } else {
            Answers.send(exchange, 200, Answers.message(text.get()));
        }
    }

    private static void pause(Duration duration) {
        var until = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < until && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private static Map<String, String> form(String encoded) {
        var form = new HashMap<String, String>();
        if (encoded != null) {
            for (var pair : encoded.split("&")) {
                var parts = pair.split("=", 2);
                form.put(decode(parts[0]), parts.length == 1 ? "" : decode(parts[1]));
            }
        }
        return form;
    }

    private static String decode(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
