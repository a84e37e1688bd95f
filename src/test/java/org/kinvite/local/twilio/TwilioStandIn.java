package org.kinvite.local.twilio;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Twilio's Messages API on this machine: refuses what Twilio refuses, keeps what it accepts, fails when told to. */
public final class TwilioStandIn implements AutoCloseable {

    /** The account it knows; nobody's real one. */
    public static final String ACCOUNT_SID = "AC" + "0123456789abcdef".repeat(2);

    public static final String AUTH_TOKEN = "stand-in-token";

    private final HttpServer server;
    private final String authToken;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final Texts texts;
    private final Numbers numbers = new Numbers();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger posts = new AtomicInteger();
    private volatile URI webhook;
    private volatile Consumer<Text> accepted = text -> {};

    private TwilioStandIn(HttpServer server, Path folder, String authToken) {
        this.server = server;
        this.authToken = authToken;
        this.texts = new Texts(folder);
        var context = server.createContext(
                "/", new MessagesApi(texts, numbers, faults, posts, text -> accepted.accept(text)));
        context.setAuthenticator(new BasicAuthenticator("Twilio") {
            @Override
            public boolean checkCredentials(String username, String password) {
                return ACCOUNT_SID.equals(username) && authToken.equals(password);
            }
        });
        server.setExecutor(executor);
    }

    /**
     * Starts it on this machine only.
     *
     * @param port 0 for any free one
     * @param folder where texts are kept over a restart; null for nowhere
     * @throws java.net.BindException when the port is taken
     */
    public static TwilioStandIn start(int port, Path folder) throws IOException {
        return start(port, folder, AUTH_TOKEN);
    }

    /** @param authToken what the account must show */
    public static TwilioStandIn start(int port, Path folder, String authToken) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var standIn = new TwilioStandIn(server, folder, authToken);
        server.start();
        return standIn;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** What {@code kinvite.messaging.text.base-url} must be. */
    public URI baseUrl() {
        return URI.create("http://localhost:" + port());
    }

    /** Everything it accepted, oldest first. */
    public List<Text> texts() {
        return texts.all();
    }

    /** What it accepted for one number, oldest first. */
    public List<Text> textsTo(String number) {
        return texts.all().stream().filter(text -> text.to().equals(number)).toList();
    }

    /** How many times it was asked to send a text, whatever became of it. */
    public int posts() {
        return posts.get();
    }

    /** {@code listener} is told of each text when it was accepted and not yet answered. */
    public void onAccepted(Consumer<Text> listener) {
        accepted = listener;
    }

    /** The next POSTs meet these faults, one each, in this order. */
    public void next(Fault... each) {
        faults.addAll(Arrays.asList(each));
    }

    /** No further POST meets a fault. */
    public void noMoreFaults() {
        faults.clear();
    }

    /** The next {@code count} POSTs are told to slow down. */
    public void tooManyRequests(int count) {
        for (int i = 0; i < count; i++) {
            next(new Fault.Answer(429, 20429));
        }
    }

    /** Texts to {@code number} are refused: it is a landline. */
    public void landline(String number) {
        numbers.landlines.add(number);
    }

    /** Texts to numbers for which {@code rule} holds are refused: they are landlines. */
    public void landlines(Predicate<String> rule) {
        numbers.landline = rule;
    }

    /** The owner of {@code number} answered STOP. */
    public void optOut(String number) {
        numbers.optedOut.add(number);
    }

    /**
     * Moves a text to a new status and reports it to the text's callback address, if it has one.
     *
     * @param errorCode null unless it failed
     * @return the HTTP status of the answer; 0 when there was nobody to tell
     */
    public int report(String sid, String status, String errorCode) {
        var text = texts.find(sid).orElseThrow().became(status, errorCode);
        texts.put(text);
        return text.statusCallback() == null ? 0 : post(text.statusCallback(), Callbacks.status(text));
    }

    /** Where texts from phones are brought: what is entered at Twilio as the number's webhook. */
    public void webhook(URI webhook) {
        this.webhook = webhook;
    }

    /**
     * A phone texts {@code body} to the number that last texted it. STOP and START are heeded and answered here, as
     * Twilio does, and brought to the webhook like everything else.
     *
     * @return the HTTP status of the webhook's answer; 0 when there is none to tell
     */
    public int receive(String phone, String body) {
        var number = textsTo(phone).getLast().from();
        numbers.heed(phone, body).ifPresent(answer -> texts.put(Text.answer(number, phone, answer)));
        return webhook == null ? 0 : post(webhook.toString(), Callbacks.inbound(phone, number, body));
    }

    /** The {@code X-Twilio-Signature} of a call to {@code url} with these parameters. */
    public static String signature(String url, Map<String, String> parameters) {
        return signature(url, parameters, AUTH_TOKEN);
    }

    /** As {@link #signature(String, Map)}, of an account with another token. */
    public static String signature(String url, Map<String, String> parameters, String authToken) {
        return Callbacks.signature(url, parameters, authToken);
    }

    private int post(String url, Map<String, String> parameters) {
        return Callbacks.post(url, parameters, signature(url, parameters, authToken));
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
