package dev.harthon.store;

import dev.harthon.fault.NetworkFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.FileEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;

/** Serves single files of this machine by HTTP, under names that nobody can guess who has not their digest. */
public final class ArtifactServer implements AutoCloseable {

    private static final int IDLE_SECONDS = 30;

    private final Map<String, Path> files = new ConcurrentHashMap<>();
    private final InetAddress address;
    private final HttpServer server;

    private ArtifactServer(InetAddress address, int port) throws IOException {
        this.address = address;
        this.server = ServerBootstrap.bootstrap()
                .setLocalAddress(address)
                .setListenerPort(port)
                .setSocketConfig(SocketConfig.custom()
                        .setSoTimeout(IDLE_SECONDS, TimeUnit.SECONDS)
                        .setSoReuseAddress(true)
                        .build())
                .setRequestRouter((request, context) -> (asked, response, same) -> answer(asked, response))
                .create();
        server.start();
    }

    /**
     * Listens at one address of this machine only.
     *
     * @param port 0 for any free one
     */
    public static ArtifactServer start(InetAddress address, int port) {
        try {
            return new ArtifactServer(address, port);
        } catch (IOException e) {
            throw new NetworkFault("cannot listen on " + address.getHostAddress() + ":" + port,
                    String.valueOf(e.getMessage()), "choose an address of this machine and a free port: serve://HOST:PORT",
                    e);
        }
    }

    /** Where agents reach it. */
    public URI url() {
        String host = address.getHostAddress().replaceFirst("%.*", "");
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.getLocalPort());
    }

    /** Gives the file to whoever asks for the name; tells whether it did so already. */
    boolean serve(String name, Path file) {
        return files.put("/" + name, file) != null;
    }

    private void answer(ClassicHttpRequest request, ClassicHttpResponse response) {
        boolean read = Method.GET.isSame(request.getMethod()) || Method.HEAD.isSame(request.getMethod());
        Optional<Path> file = Optional.ofNullable(files.get(request.getPath())).filter(Files::isRegularFile);
        response.setCode(!read ? 405 : file.isPresent() ? 200 : 404);
        response.setEntity(read && file.isPresent()
                ? new FileEntity(file.get().toFile(), ContentType.APPLICATION_OCTET_STREAM)
                : new StringEntity("there is no such file\n"));
    }

    @Override
    public void close() {
        server.close(CloseMode.IMMEDIATE);
    }
}
