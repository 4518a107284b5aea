package dev.harthon.store;

import dev.harthon.fault.NetworkFault;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** The address under which this machine is seen from another: the one that it would send from. */
public final class OwnAddress {

    private static final int ANY_PORT = 80;

    private OwnAddress() {}

    /** Nothing is sent to find it out. */
    public static InetAddress towards(URI other) {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(host(other)), ANY_PORT));
            return socket.getLocalAddress();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new NetworkFault("cannot tell the address of this machine towards " + other.getHost(),
                    String.valueOf(e.getMessage()), "say it: upload --to serve://HOST:PORT", e);
        }
    }

    private static String host(URI uri) {
        return uri.getHost().replaceAll("^\\[|]$", "");
    }
}
