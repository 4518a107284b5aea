package dev.harthon.http;

import dev.harthon.fault.NetworkFault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Says in the user's words what went wrong on the way to a server. Causes are kept out: they may quote addresses. */
final class NetworkFaults {

    private NetworkFaults() {}

    /** The connection was never made, so the server has not seen the request. */
    static boolean isConnectFailure(IOException e) {
        return e instanceof ConnectException || e instanceof ConnectTimeoutException
                || e instanceof NoRouteToHostException;
    }

    static NetworkFault of(HttpCall call, IOException e, HttpSettings settings) {
        return new NetworkFault("cannot reach " + origin(call), reason(call, e, settings), remedy(e));
    }

    /** The wait for an exchange is over, by its length or because an upload stands still. */
    static NetworkFault impatient(HttpCall call, Patience patience, Duration still) {
        boolean stalled = patience.standstill().filter(limit -> limit.compareTo(still) <= 0).isPresent();
        String why = stalled
                ? "the server took no bytes for " + Math.max(1, still.toSeconds()) + " s"
                : "it took longer than " + patience.overall().map(NetworkFaults::text).orElse("allowed");
        return new NetworkFault("no complete answer to " + call, why, "try again, or allow more time");
    }

    static NetworkFault tooLarge(HttpCall call) {
        return new NetworkFault("the answer to " + call + " is too large",
                "it is longer than " + call.maxBytes() / 1024 + " KiB", "check that the address is the right server's");
    }

    static NetworkFault plainCredentials(HttpCall call) {
        return new NetworkFault("credentials are not sent to " + origin(call),
                "the connection is not encrypted, and the host is not this machine",
                "use an https address, or no credentials");
    }

    /** The reason alone, short enough for a line that reports a retry. */
    static String reason(HttpCall call, IOException e, HttpSettings settings) {
        if (e instanceof UnknownHostException) {
            return "the host name " + call.uri().getHost() + " is not known";
        }
        if (e instanceof ConnectTimeoutException) {
            return "no connection within " + text(settings.connectTimeout());
        }
        if (e instanceof SocketTimeoutException) {
            return call + ": no answer for " + text(settings.idleTimeout());
        }
        if (e instanceof ConnectException) {
            return "connection refused";
        }
        if (e instanceof NoRouteToHostException) {
            return "no route to the host";
        }
        if (isOtherName(e)) {
            return "the server's certificate is for another host name";
        }
        if (e instanceof SSLException) {
            return "the encrypted connection failed: " + clean(e);
        }
        return call + ": the connection broke before the answer was complete (" + clean(e) + ")";
    }

    /** Java's own check reports it as a failed handshake. */
    private static boolean isOtherName(IOException e) {
        return e instanceof SSLPeerUnverifiedException || e instanceof SSLException
                && String.valueOf(e.getMessage()).matches("(?s)No (subject alternative|name matching).*");
    }

    private static String remedy(IOException e) {
        if (e instanceof UnknownHostException) {
            return "check the address, the name service, and whether a proxy is needed";
        }
        if (isOtherName(e)) {
            return "use the name that the certificate is for";
        }
        if (e instanceof SSLException) {
            return "check https and port; name the authority's CA file, or pin the fingerprint if it is right";
        }
        if (isConnectFailure(e)) {
            return "check the address and that the server is running";
        }
        return "try again; if it stays so, look at the server's log";
    }

    private static String origin(HttpCall call) {
        return Urls.origin(call.uri()).replaceFirst("(http://.*):80$|(https://.*):443$", "$1$2");
    }

    private static String clean(IOException e) {
        String message = String.valueOf(e.getMessage()).replaceAll("\\S*://\\S*", "...").replaceAll("\\s+", " ");
        return message.length() > 220 ? message.substring(0, 220) + "..." : message;
    }

    private static String text(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
