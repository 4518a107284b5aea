package dev.harthon.marathon;

import dev.harthon.http.EventStream;
import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.Urls;
import java.net.URI;
import java.util.Collection;
import java.util.stream.Collectors;

/** A Marathon at an address; each concern has its own part. */
public final class MarathonClient {

    private final Endpoint endpoint;
    private final URI base;

    /** @param base {@code http://marathon:8080}, or with the path of a router: {@code https://dcos/service/marathon} */
    public MarathonClient(HttpCaller http, URI base) {
        this.endpoint = new Endpoint(http, base);
        this.base = base;
    }

    public URI base() {
        return base;
    }

    public Apps apps() {
        return new Apps(endpoint);
    }

    public Versions versions() {
        return new Versions(endpoint);
    }

    public Tasks tasks() {
        return new Tasks(endpoint);
    }

    public Deployments deployments() {
        return new Deployments(endpoint);
    }

    public Groups groups() {
        return new Groups(endpoint);
    }

    public Queue queue() {
        return new Queue(endpoint);
    }

    public InfoView info() {
        return new InfoView(endpoint.read("/v2/info", "cannot read what " + Urls.shown(base) + " is"));
    }

    /** Fails with a fault that says why, when no Marathon answers. */
    public void ping() {
        endpoint.http().send(HttpCall.get(endpoint.uri("/ping"))).require("no Marathon at " + Urls.shown(base));
    }

    /** The event stream, of these types only; no types are all. Nothing is replayed after a gap. */
    public EventStream events(Collection<String> types) {
        String filter = types.stream().map(type -> "event_type=" + Urls.encode(type))
                .collect(Collectors.joining("&"));
        String path = "/v2/events" + (filter.isEmpty() ? "" : "?" + filter);
        return endpoint.http().events(HttpCall.get(endpoint.uri(path)));
    }
}
