package org.kinvite.local.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.stream.IntStream;

/** TCP ports of this machine. */
public final class Ports {

    private static final int CONNECT_MILLIS = 500;

    private Ports() {}

    /** A port that nobody uses at this moment. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One of {@code from} to {@code to} that nobody uses at this moment, for a program that takes no other.
     *
     * @throws LocalFailure when all are in use
     */
    public static int freeAmong(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .filter(port -> !answers(port) && canBeBound(port))
                .findFirst()
                .orElseThrow(() -> new LocalFailure("All ports from %d to %d are in use.".formatted(from, to)));
    }

    /**
     * @param user what needs the port, in the words of the sentence
     * @param setting the environment variable that chooses another one
     * @throws LocalFailure when another program uses {@code port}
     */
    public static void requireFree(int port, String user, String setting) {
        if (answers(port) || !canBeBound(port)) {
            throw new LocalFailure(
                    "Port %d, which %s needs, is taken by another program; stop that program, or choose another port with %s=<port>."
                            .formatted(port, user, setting));
        }
    }

    /** Some systems let two programs listen on one port, at the wildcard and the loopback address, so ask first. */
    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean canBeBound(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
