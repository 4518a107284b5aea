package dev.harthon.local;

import dev.harthon.local.http.Json;
import dev.harthon.local.keep.StateFile;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a cluster is called and where its agents were last to be found.
 *
 * @param master the id from which those of the framework and the agents derive
 */
record ClusterIdentity(String master, List<Integer> agentPorts) {

    static ClusterIdentity read(Optional<StateFile> file) {
        return file.flatMap(StateFile::read)
                .map(node -> new ClusterIdentity(node.path("master").stringValue(),
                        node.path("agentPorts").valueStream().map(JsonNode::intValue).toList()))
                .orElseGet(() -> new ClusterIdentity(UUID.randomUUID().toString(), List.of()));
    }

    void write(Optional<StateFile> file) {
        ObjectNode node = Json.object().put("master", master);
        agentPorts.forEach(node.putArray("agentPorts")::add);
        file.ifPresent(own -> own.write(node));
    }

    /** The port that an agent had, if it is free; any otherwise. */
    int agentPort(int number) {
        return number < agentPorts.size() && FreePorts.isFree(agentPorts.get(number)) ? agentPorts.get(number) : 0;
    }
}
