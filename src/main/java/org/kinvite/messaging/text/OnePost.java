package org.kinvite.messaging.text;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The SDK's HTTP client without its repetitions: of itself it sends a POST up to six times, and a text is not idempotent.
 * Can speak to a stand-in in Twilio's place.
 */
class OnePost extends NetworkHttpClient {

    private static final int CONNECTIONS = 64;

    private final URI baseUrl;

    OnePost(TextSettings settings) {
        super(builder(settings.connectTimeout(), settings.answerTimeout()));
        this.baseUrl = settings.baseUrl();
    }

    private static HttpClientBuilder builder(Duration connect, Duration answer) {
        var connection = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(connect))
                .setSocketTimeout(Timeout.of(answer))
                // a kept connection that Twilio has closed would look like a lost answer
                .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                .build();
        return HttpClientBuilder.create()
                .disableAutomaticRetries()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDefaultConnectionConfig(connection)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setMaxConnTotal(CONNECTIONS)
                        .build());
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        return super.makeRequest(baseUrl == null || baseUrl.toString().isBlank() ? request : elsewhere(request));
    }

    private Request elsewhere(Request request) {
        var moved = new Request(
                request.getMethod(), baseUrl + request.constructURL().getFile());
        moved.setAuth(request.getUsername(), request.getPassword());
        moved.setUserAgentExtensions(request.getUserAgentExtensions());
        moved.setContentType(request.getContentType());
        request.getPostParams().forEach((name, values) -> values.forEach(value -> moved.addPostParam(name, value)));
        request.getHeaderParams().forEach((name, values) -> values.forEach(value -> moved.addHeaderParam(name, value)));
        return moved;
    }
}
