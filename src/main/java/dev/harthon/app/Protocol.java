package dev.harthon.app;

import dev.harthon.fault.UsageFault;
import java.util.Locale;

/** What a port carries. One number for both kinds is one definition (marathon: state/PortDefinition.scala). */
public enum Protocol {
    TCP("tcp"),
    UDP("udp"),
    UDP_TCP("udp,tcp");

    private final String text;

    Protocol(String text) {
        this.text = text;
    }

    /** Reads {@code tcp}, {@code udp} or both joined by a comma, in any order. */
    public static Protocol parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "tcp" -> TCP;
            case "udp" -> UDP;
            case "udp,tcp", "tcp,udp" -> UDP_TCP;
            default -> throw new UsageFault(
                    "'" + text + "' is not a protocol", "known are tcp, udp and udp,tcp", "write --protocol udp,tcp");
        };
    }

    /** The one spelling that Marathon takes. */
    @Override
    public String toString() {
        return text;
    }
}
