package dev.harthon.mesos;

import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.Urls;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Looks agents up in the master's list. An agent has a host name and, in its pid, a number; the first that answers is
 * taken.
 */
final class MasterAgentLocator implements AgentLocator {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final HttpCaller http;
    private final URI master;
    private final Map<String, URI> known = new ConcurrentHashMap<>();

    MasterAgentLocator(HttpCaller http, URI master) {
        this.http = http;
        this.master = master;
    }

    @Override
    public URI locate(String slaveId) {
        return known.computeIfAbsent(slaveId, this::lookUp);
    }

    private URI lookUp(String slaveId) {
        JsonNode answer = http.json(HttpCall.get(Urls.below(master, "/slaves?slave_id=" + Urls.encode(slaveId))));
        for (JsonNode slave : answer.path("slaves")) {
            if (slave.path("id").asString("").equals(slaveId)) {
                return firstThatAnswers(addresses(slave, master.getScheme()));
            }
        }
        throw new OperationFault("cannot find agent " + slaveId, Urls.shown(master) + " does not know it",
                "the agent may be lost; its sandboxes are out of reach until it returns");
    }

    private URI firstThatAnswers(List<URI> addresses) {
        for (URI address : addresses.subList(0, addresses.size() - 1)) {
            try {
                http.send(HttpCall.get(Urls.below(address, "/health")).within(PATIENCE).asCautious());
                return address;
            } catch (NetworkFault e) {
                // The next one may do.
            }
        }
        return addresses.get(addresses.size() - 1);
    }

    /** By host name, then by the address in the pid {@code slave(1)@10.0.0.7:5051}; at least one. */
    static List<URI> addresses(JsonNode slave, String scheme) {
        String pid = slave.path("pid").asString("").replaceFirst("^.*@", "");
        String port = pid.contains(":") ? pid.substring(pid.lastIndexOf(':') + 1) : "5051";
        Optional<String> byName = Optional.of(slave.path("hostname").asString(""))
                .filter(name -> !name.isEmpty())
                .map(name -> name + ":" + slave.path("port").asString(port));
        List<URI> addresses = Stream.concat(byName.stream(), Stream.of(pid).filter(text -> !text.isEmpty()))
                .distinct()
                .map(authority -> URI.create(scheme + "://" + authority))
                .toList();
        if (addresses.isEmpty()) {
            throw new OperationFault("cannot find an agent", "the master tells no address of it", "");
        }
        return addresses;
    }
}
