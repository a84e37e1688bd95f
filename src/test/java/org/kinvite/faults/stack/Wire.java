package org.kinvite.faults.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A TCP connection's way through this machine, which can be cut, closed to new ones, and led elsewhere. */
public final class Wire implements AutoCloseable {

    private static final int BUFFER = 16_384;

    private final ServerSocket door;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            task -> Thread.ofPlatform().daemon().name("wire").unstarted(task));
    private volatile int target;
    private volatile boolean refusing;

    private Wire(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    /** @param target the port on this machine to which it leads */
    public static Wire to(int target) throws IOException {
        var wire = new Wire(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), target);
        wire.threads.execute(wire::accept);
        return wire;
    }

    public int port() {
        return door.getLocalPort();
    }

    /** New connections lead to another port; those that are open are cut. */
    public void leadTo(int port) {
        target = port;
        cut();
    }

    /** Closes all open connections, in the middle of whatever is said on them. */
    public void cut() {
        sockets.forEach(Wire::close);
    }

    /** Cuts all connections and every new one at once, until {@link #mend()}. */
    public void sever() {
        refusing = true;
        cut();
    }

    public void mend() {
        refusing = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException closedOrRefused) {
                // the other side sees a connection that ends at once, as it should
            }
        }
    }

    private void connect(Socket from) throws IOException {
        sockets.add(from);
        if (refusing) {
            close(from);
            return;
        }
        try {
            var to = new Socket(InetAddress.getLoopbackAddress(), target);
            from.setTcpNoDelay(true);
            to.setTcpNoDelay(true);
            sockets.add(to);
            threads.execute(() -> copy(from, to));
            threads.execute(() -> copy(to, from));
        } catch (IOException nobodyThere) {
            close(from);
        }
    }

    private void copy(Socket from, Socket to) {
        var buffer = new byte[BUFFER];
        try {
            for (var read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException ended) {
            // so does the other direction
        }
        close(from);
        close(to);
        sockets.remove(from);
        sockets.remove(to);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
        threads.shutdownNow();
    }
}
