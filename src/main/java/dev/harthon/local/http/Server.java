package dev.harthon.local.http;

import dev.harthon.fault.NetworkFault;
import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;

/** A server on 127.0.0.1 that gives every request to one handler. Idle connections end after 30 s. */
public final class Server implements AutoCloseable {

    private static final int IDLE_SECONDS = 30;

    private final HttpServer server;

    private Server(HttpServer server) {
        this.server = server;
    }

    /** @param port 0 for any free one */
    public static Server start(int port, Handler handler) {
        try {
            Exchange exchange = new Exchange(new HostGuard(handler));
            HttpServer server = ServerBootstrap.bootstrap()
                    .setLocalAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))
                    .setListenerPort(port)
                    .setSocketConfig(SocketConfig.custom()
                            .setSoTimeout(IDLE_SECONDS, TimeUnit.SECONDS)
                            .setTcpNoDelay(true)
                            .setSoReuseAddress(true)
                            .build())
                    .setExceptionListener(new SilentListener())
                    .setRequestRouter((request, context) -> exchange)
                    .create();
            server.start();
            return new Server(server);
        } catch (IOException e) {
            throw new NetworkFault(
                    "cannot listen on 127.0.0.1:" + port,
                    String.valueOf(e.getMessage()),
                    "stop what uses the port, or choose another",
                    e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** {@code http://127.0.0.1:<port>} */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        server.close(CloseMode.IMMEDIATE);
    }
}
