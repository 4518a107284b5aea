package dev.harthon.app;

import dev.harthon.fault.UsageFault;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The network of a task (marathon: api/v2/validation/NetworkValidation.scala).
 *
 * @param name of the container network
 */
public record Network(Mode mode, Optional<String> name) {

    /** How Marathon names the kinds. */
    public enum Mode {
        HOST("host"),
        BRIDGE("container/bridge"),
        CONTAINER("container");

        private final String text;

        Mode(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** The agent's own network. */
    public static final Network HOST = new Network(Mode.HOST, Optional.empty());

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9]([a-zA-Z0-9_-]{0,61}[a-zA-Z0-9])?");

    public Network {
        boolean legal = mode == Mode.CONTAINER
                ? name.filter(text -> NAME.matcher(text).matches()).isPresent()
                : name.isEmpty();
        if (!legal) {
            throw refused(name.orElse(""));
        }
    }

    /** Reads {@code host}, {@code bridge}, or {@code container:NAME}. */
    public static Network parse(String text) {
        String trimmed = text.strip();
        if (trimmed.startsWith("container:")) {
            return new Network(Mode.CONTAINER, Optional.of(trimmed.substring("container:".length())));
        }
        return switch (trimmed) {
            case "host" -> HOST;
            case "bridge" -> new Network(Mode.BRIDGE, Optional.empty());
            default -> throw refused(trimmed);
        };
    }

    @Override
    public String toString() {
        return switch (mode) {
            case HOST -> "host";
            case BRIDGE -> "bridge";
            case CONTAINER -> "container:" + name.orElseThrow();
        };
    }

    private static UsageFault refused(String text) {
        return new UsageFault(
                "'" + text + "' is not a network",
                "known are host, bridge, and container:NAME with letters, digits, - and _",
                "write set network host");
    }
}
