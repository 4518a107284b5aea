package dev.harthon.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that misbehaves on the wire as a test wants it to: each connection is handed to a script. */
public final class RawServer implements AutoCloseable {

    /** What happens on one connection after the request's head was read; the connection is closed afterwards. */
    @FunctionalInterface
    public interface Script {
        void play(Socket connection, String head) throws Exception;
    }

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstRequest = new CountDownLatch(1);

    private RawServer(Script script) {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(() -> accept(script));
    }

    public static RawServer playing(Script script) {
        return new RawServer(script);
    }

    /** Takes requests and never answers. */
    public static RawServer hanging() {
        return playing((connection, head) -> new CountDownLatch(1).await());
    }

    /** Says these characters and closes. */
    public static RawServer saying(String answer) {
        return playing((connection, head) ->
                connection.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + path);
    }

    /** Opens when the head of a request has arrived. */
    public CountDownLatch firstRequest() {
        return firstRequest;
    }

    private void accept(Script script) {
        try {
            while (true) {
                Socket connection = listener.accept();
                open.add(connection);
                threads.execute(() -> play(connection, script));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void play(Socket connection, Script script) {
        try (connection) {
            String head = readHead(connection.getInputStream());
            firstRequest.countDown();
            script.play(connection, head);
        } catch (Exception e) {
            // The client may go away at any time.
        }
    }

    private static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket connection : open) {
            connection.close();
        }
        threads.shutdownNow();
    }
}
