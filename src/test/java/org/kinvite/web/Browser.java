package org.kinvite.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** As much of a browser as tests of pages need: cookies, forms with their token, no following of redirects. */
public class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" (?:content|value)=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String address;

    public Browser(String address) {
        this.address = address;
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> head(String path, String... headers) {
        return send(request(path, headers).HEAD());
    }

    /** @param form as the browser encodes it */
    public HttpResponse<String> post(String path, String form, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    public HttpResponse<String> sendJson(String method, String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> signIn(String email, String password) {
        return post("/sign-in", "email=" + encoded(email) + "&password=" + encoded(password) + "&" + token("/sign-in"));
    }

    /** Sends a form of the page {@code from} to {@code to}; names and values in turn. */
    public HttpResponse<String> sends(String from, String to, String... fields) {
        var form = new StringBuilder(token(from));
        for (int i = 0; i < fields.length; i += 2) {
            form.append("&").append(fields[i]).append("=").append(encoded(fields[i + 1]));
        }
        return post(to, form.toString(), "Accept", "text/html");
    }

    /** Where an answer leads, without scheme and host. */
    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none").replaceFirst("https?://[^/]+", "");
    }

    /** The token of a page's form, as a form field. */
    public String token(String path) {
        var match = TOKEN.matcher(get(path).body());
        if (!match.find()) {
            throw new AssertionError("no token on " + path);
        }
        return "_csrf=" + encoded(match.group(1));
    }

    public void forgetSession() {
        cookies.getCookieStore().removeAll();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        if (headers.length == 0) {
            return request.header("Accept", "text/html,*/*;q=0.8");
        }
        return request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
