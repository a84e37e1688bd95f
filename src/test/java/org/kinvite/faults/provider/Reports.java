package org.kinvite.faults.provider;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Brings reports to the application, several at a time. */
public record Reports(String address) {

    private static final int AT_ONCE = 16;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** @return the HTTP status of each answer, in the order of the reports */
    public List<Integer> send(List<Report> reports) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var answers = threads.invokeAll(reports.stream()
                    .map(report -> (Callable<Integer>) () -> send(report))
                    .toList());
            return answers.stream().map(Reports::answer).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int answer(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private int send(Report report) throws Exception {
        var form = report.parameters().entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(address + report.path()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", report.signature(address))
                .POST(BodyPublishers.ofString(form))
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }
}
