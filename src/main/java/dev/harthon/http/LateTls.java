package dev.harthon.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Reads the runtime's many authorities at the first https connection; a CA file that the user named, at once. */
final class LateTls implements TlsSocketStrategy {

    private Optional<TlsSocketStrategy> strategy;

    LateTls(Optional<Path> caFile) {
        strategy = caFile.map(file -> strategy(Optional.of(file)));
    }

    @Override
    public SSLSocket upgrade(Socket socket, String target, int port, Object attachment, HttpContext context)
            throws IOException {
        return strategy().upgrade(socket, target, port, attachment, context);
    }

    private synchronized TlsSocketStrategy strategy() {
        TlsSocketStrategy made = strategy.orElseGet(() -> strategy(Optional.empty()));
        strategy = Optional.of(made);
        return made;
    }

    private static TlsSocketStrategy strategy(Optional<Path> caFile) {
        return new DefaultClientTlsStrategy(Trust.context(caFile));
    }
}
