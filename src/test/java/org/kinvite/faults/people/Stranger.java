package org.kinvite.faults.people;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.kinvite.faults.stack.TheApplication;

/** Whoever comes without a cookie: scanners of mail systems, crawlers, people who guess. */
public final class Stranger {

    private final HttpClient follows =
            HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();
    private final HttpClient stays =
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
    private final String address;

    public Stranger(TheApplication application) {
        this.address = application.address();
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> asks(String method, String path, String... headers) {
        return send(stays, method, path, "", headers);
    }

    /** Goes wherever it is sent, without cookies. */
    public HttpResponse<String> follows(String path) {
        return send(follows, "GET", path, "");
    }

    public HttpResponse<String> posts(String path, String form, String... headers) {
        return send(stays, "POST", path, form, headers);
    }

    private HttpResponse<String> send(HttpClient client, String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
