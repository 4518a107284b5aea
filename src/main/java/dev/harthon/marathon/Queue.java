package dev.harthon.marathon;

import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpReply;
import java.util.List;
import java.util.Optional;

/** The launch queue. An entry stays while a launched task is still staging: it is not yet a complaint. */
public final class Queue {

    private final Endpoint endpoint;

    Queue(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** All entries, with the offers that were not used lately. */
    public List<QueueView> list() {
        return Views.list(
                endpoint.read("/v2/queue?embed=lastUnusedOffers", "cannot read the launch queue").path("queue"),
                QueueView::new);
    }

    public Optional<QueueView> find(AppId id) {
        return list().stream().filter(entry -> entry.appId().equals(id.text())).findFirst();
    }

    /** Ends the back-off of an application; {@code false} when it is not in the queue. */
    public boolean resetDelay(AppId id) {
        HttpReply reply = endpoint.write(HttpCall.delete(endpoint.uri("/v2/queue/" + id.path() + "/delay")));
        if (reply.status() == 404) {
            return false;
        }
        reply.require("cannot end the delay of " + id);
        return true;
    }
}
