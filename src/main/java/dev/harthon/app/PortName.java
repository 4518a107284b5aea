package dev.harthon.app;

import dev.harthon.fault.UsageFault;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a port, as Marathon takes it (marathon: docs/docs/rest-api/public/api/v2/types/stringTypes.raml).
 *
 * @param text lower case letters, digits and inner hyphens, at most 63
 */
public record PortName(String text) implements Comparable<PortName> {

    private static final int LONGEST = 63;
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");

    public PortName {
        if (!NAME.matcher(text).matches()) {
            throw new UsageFault(
                    "'" + text + "' is not a port name",
                    "only a-z, 0-9 and inner hyphens may be in it, at most " + LONGEST,
                    "write it like http or admin-api");
        }
    }

    public static PortName parse(String text) {
        return new PortName(text.strip());
    }

    /** The name for a package's export: {@code HTTP_Port} gives {@code http-port}. */
    public static PortName fromExport(String export) {
        String legal = export.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+", "");
        String cut = legal.substring(0, Math.min(LONGEST, legal.length())).replaceAll("-+$", "");
        return new PortName(cut.isEmpty() ? "port" : cut);
    }

    /** {@code PORT_HTTP_PORT}: how a mapped value names the port. */
    public String variable() {
        return "PORT_" + text.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @Override
    public int compareTo(PortName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
