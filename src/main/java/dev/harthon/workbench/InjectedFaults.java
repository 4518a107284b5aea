package dev.harthon.workbench;

import dev.harthon.fault.OperationFault;
import dev.harthon.http.HttpBody;
import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpReply;
import dev.harthon.http.Json;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes things go wrong in the local cluster, on purpose. Each fault stays until it is used up or cleared. */
public final class InjectedFaults {

    private final Cluster cluster;
    private final URI address;

    /** @param cluster the local one; others have no such address */
    public InjectedFaults(Cluster cluster) {
        this.cluster = cluster;
        this.address = cluster.marathon().base().resolve("/harthon/faults");
    }

    /** A fault that is set, as {@code local fail} names it, and what it does. */
    public record Fault(String kind, String effect) {}

    /** The next downloads of the fetcher get this HTTP status. */
    public void failFetches(int times, int status) {
        put(failures("fetch", times, status));
    }

    /** Every download waits first. */
    public void delayFetches(Duration delay) {
        put(Json.object().put("fetchDelaySeconds", seconds(delay)));
    }

    /** The next requests to Marathon get this HTTP status. */
    public void failRequests(int times, int status) {
        put(failures("requests", times, status));
    }

    /** Every event waits first. */
    public void delayEvents(Duration delay) {
        put(Json.object().put("eventDelaySeconds", seconds(delay)));
    }

    /** Each task of the application exits, some time after it runs. */
    public void exit(String app, int status, Duration after) {
        ObjectNode wanted = Json.object();
        wanted.putObject("exit").put("app", app).put("status", status).put("afterSeconds", seconds(after));
        put(wanted);
    }

    /** Each task of the application is killed for want of memory, some time after it runs. */
    public void exhaustMemory(String app, Duration after) {
        ObjectNode wanted = Json.object();
        wanted.putObject("outOfMemory").put("app", app).put("afterSeconds", seconds(after));
        put(wanted);
    }

    /** A deployment that never ends holds the application. */
    public void lock(String app) {
        TreeSet<String> locked = new TreeSet<>(state().path("locked").propertyNames());
        locked.add(app);
        ObjectNode wanted = Json.object();
        locked.forEach(wanted.putArray("locked")::add);
        put(wanted);
    }

    /** @param agent 0 for the first */
    public void loseAgent(int agent) {
        ObjectNode wanted = Json.object();
        state().path("lostAgents").forEach(wanted.withArray("lostAgents")::add);
        wanted.withArray("lostAgents").add(agent);
        put(wanted);
    }

    /** The health checks of the application fail, whatever it answers. */
    public void sicken(String app) {
        ObjectNode wanted = Json.object();
        state().path("unhealthy").forEach(wanted.withArray("unhealthy")::add);
        wanted.withArray("unhealthy").add(app);
        put(wanted);
    }

    /** The master makes no offers. */
    public void withholdOffers() {
        put(Json.object().put("withholdOffers", true));
    }

    /** Nothing goes wrong any more. */
    public void clear() {
        send(HttpCall.delete(address));
    }

    /** Those that are set. */
    public List<Fault> list() {
        return InjectedFaultText.of(state());
    }

    private static ObjectNode failures(String what, int times, int status) {
        ObjectNode wanted = Json.object();
        wanted.putObject(what).put("times", times).put("status", status);
        return wanted;
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private JsonNode state() {
        return send(HttpCall.get(address)).json();
    }

    private void put(ObjectNode wanted) {
        send(HttpCall.put(address, HttpBody.json(wanted)));
    }

    private HttpReply send(HttpCall call) {
        HttpReply reply = cluster.http().send(call);
        if (!reply.isSuccess()) {
            String why = reply.tryJson().map(body -> body.path("message").stringValue("")).orElse(reply.summary());
            throw new OperationFault("the local cluster takes no such fault", why, "see what it has: apps, local status");
        }
        return reply;
    }
}
