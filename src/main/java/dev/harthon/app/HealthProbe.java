package dev.harthon.app;

import dev.harthon.fault.UsageFault;

/** What a health check asks. The agent asks it, beside the task. */
public sealed interface HealthProbe {

    /** A status of 200 to 399 is healthy. */
    record Http(PortName port, String path) implements HealthProbe {
        public Http {
            if (!path.startsWith("/") || path.length() > 1024 || path.chars().anyMatch(c -> c <= ' ' || c == 127)) {
                throw new UsageFault(
                        "'" + path + "' is not a path to check", "it must begin with a slash and hold no blanks",
                        "write --path /health");
            }
        }
    }

    /** A connection that opens is healthy. */
    record Tcp(PortName port) implements HealthProbe {}

    /** A shell command, run outside the image in the sandbox; exit code 0 is healthy. */
    record Command(String line) implements HealthProbe {
        public Command {
            if (line.isBlank()) {
                throw new UsageFault("the health check's command is empty", "", "write health command 'test -S run/sock'");
            }
        }
    }

    /** The Supervisor's own verdict on the service, over its HTTP gateway. */
    record Supervisor() implements HealthProbe {

        /** The probe in full: 200 for OK and WARNING (habitat: components/sup/src/http_gateway.rs). */
        public Http of(String service, String group) {
            return new Http(new PortName("gateway"), "/services/" + service + "/" + group + "/health");
        }
    }
}
