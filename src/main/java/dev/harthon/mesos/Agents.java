package dev.harthon.mesos;

import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.Urls;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The agents that a master knows: {@code /slaves}. */
public final class Agents {

    private final HttpCaller http;
    private final URI master;

    public Agents(HttpCaller http, URI master) {
        this.http = http;
        this.master = master;
    }

    public List<AgentView> list() {
        List<AgentView> agents = new ArrayList<>();
        http.json(HttpCall.get(Urls.below(master, "/slaves"))).path("slaves")
                .forEach(one -> agents.add(new AgentView(one)));
        return List.copyOf(agents);
    }
}
