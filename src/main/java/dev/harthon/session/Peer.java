package dev.harthon.session;

import dev.harthon.fault.UsageFault;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Supervisor to gossip with: {@code HOST}, {@code HOST:PORT} or {@code [IPv6]:PORT}. */
public record Peer(String address) implements Comparable<Peer> {

    private static final Pattern TEXT =
            Pattern.compile("(?:[A-Za-z0-9]([A-Za-z0-9._-]{0,252})|\\[[0-9a-fA-F:.]{2,45}])(?::(\\d{1,5}))?");

    public Peer {
        Matcher matcher = TEXT.matcher(address);
        boolean port = matcher.matches() && (matcher.group(2) == null || isPort(Integer.parseInt(matcher.group(2))));
        if (!port) {
            throw new UsageFault("'" + address + "' is not a peer", "", "write peer HOST or HOST:PORT, like 10.0.0.7:9638");
        }
    }

    public static Peer parse(String text) {
        return new Peer(text.strip());
    }

    @Override
    public int compareTo(Peer other) {
        return address.compareTo(other.address);
    }

    @Override
    public String toString() {
        return address;
    }

    private static boolean isPort(int number) {
        return number >= 1 && number <= 65535;
    }
}
