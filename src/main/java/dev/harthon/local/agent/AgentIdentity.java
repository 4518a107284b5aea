package dev.harthon.local.agent;

import java.util.Map;

/**
 * An agent as its tasks know it.
 *
 * @param id {@code <master id>-S<n>}
 * @param port of its HTTP face
 */
public record AgentIdentity(String id, String frameworkId, String hostname, int port, Map<String, String> attributes) {

    /** {@code slave(1)@127.0.0.1:5051} */
    public String pid() {
        return "slave(1)@127.0.0.1:" + port;
    }
}
