package org.kinvite.messaging.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail relay that gives the answers a test wrote down, says nothing, or hangs up. */
public class ScriptedSmtp implements AutoCloseable {

    /** In place of an answer: the connection is closed. */
    public static final String HANG_UP = "hang up";

    /** In place of an answer: nothing comes. */
    public static final String SILENCE = "silence";

    public final Map<String, String> answers = new ConcurrentHashMap<>();
    public final List<String> mails = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();
    volatile boolean closesAfterEachMail;

    private final ServerSocket socket;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    public ScriptedSmtp() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.submit(() -> {
            while (true) {
                var connection = socket.accept();
                open.add(connection);
                connections.incrementAndGet();
                threads.submit(() -> talk(connection));
            }
        });
    }

    public int port() {
        return socket.getLocalPort();
    }

    private Void talk(Socket connection) throws IOException {
        try (connection) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            if (!say(connection, "GREETING", "220 ready")) {
                return null;
            }
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var verb = line.split("[ :]")[0].toUpperCase();
                if (!say(connection, verb, "DATA".equals(verb) ? "354 go on" : "250 fine")) {
                    return null;
                }
                if ("DATA".equals(verb) && !answers.getOrDefault("DATA", "354").startsWith("5")) {
                    mails.add(mail(in));
                    if (!say(connection, "DOT", "250 accepted") || closesAfterEachMail) {
                        return null;
                    }
                }
            }
        }
        return null;
    }

    private static String mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null && !".".equals(line); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    /** @return false when the connection must be closed */
    private boolean say(Socket connection, String verb, String usually) throws IOException {
        var answer = answers.getOrDefault(verb, usually);
        if (HANG_UP.equals(answer)) {
            return false;
        }
        if (!SILENCE.equals(answer)) {
            connection.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var connection : open) {
            connection.close();
        }
        threads.shutdownNow();
    }
}
