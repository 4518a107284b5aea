package dev.harthon.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A real nginx with WebDAV, as an ordinary process on a free port of the loopback address. */
final class Nginx implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
    private static final Duration START = Duration.ofSeconds(20);

    private final Path root;
    private final int port;
    private final Process process;

    private Nginx(Path root, int port, Process process) {
        this.root = root;
        this.port = port;
        this.process = process;
    }

    /** @param dav directives of the one location, such as {@code dav_methods PUT;} */
    static Nginx start(Path folder, String dav) throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "nginx is not installed");
        int port = freePort();
        Path root = Files.createDirectories(folder.resolve("www"));
        Path config = Files.writeString(folder.resolve("nginx.conf"), config(folder, root, port, dav));
        Process process = new ProcessBuilder(List.of(PROGRAM.toString(), "-p", folder.toString(), "-c",
                        config.toString(), "-e", folder.resolve("error.log").toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start();
        Nginx nginx = new Nginx(root, port, process);
        nginx.awaitAnswer();
        return nginx;
    }

    private static String config(Path folder, Path root, int port, String dav) {
        return """
                daemon off;
                master_process off;
                pid %1$s/nginx.pid;
                events { worker_connections 64; }
                http {
                  access_log off;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  server {
                    listen 127.0.0.1:%3$d;
                    location / { root %2$s; client_max_body_size 1m; %4$s }
                  }
                }
                """.formatted(folder, root, port, dav);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() throws IOException {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try (java.net.Socket socket = new java.net.Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (java.net.ConnectException notYet) {
                Thread.onSpinWait();
            }
        }
        throw new IOException("nginx does not listen on " + port);
    }

    Path root() {
        return root;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
