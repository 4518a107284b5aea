package dev.harthon.http;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Reads the runtime's many authorities at the first https connection. */
final class LateTls implements TlsSocketStrategy {

    private Optional<TlsSocketStrategy> made = Optional.empty();

    private LateTls() {}

    /** What the user named is read now: that it cannot be used is told before anything is sent. */
    static TlsSocketStrategy of(ServerTrust trust) {
        return trust instanceof ServerTrust.Runtime ? new LateTls() : Trust.strategy(trust);
    }

    @Override
    public SSLSocket upgrade(Socket socket, String target, int port, Object attachment, HttpContext context)
            throws IOException {
        return strategy().upgrade(socket, target, port, attachment, context);
    }

    private synchronized TlsSocketStrategy strategy() {
        TlsSocketStrategy strategy = made.orElseGet(() -> Trust.strategy(ServerTrust.runtime()));
        made = Optional.of(strategy);
        return strategy;
    }
}
