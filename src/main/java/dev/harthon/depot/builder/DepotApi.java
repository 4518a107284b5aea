package dev.harthon.depot.builder;

import dev.harthon.fault.NetworkFault;
import dev.harthon.http.BodySink;
import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpReply;
import dev.harthon.http.HttpSettings;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Reads from a depot. A depot that has answered before is worth asking again when it fails. */
final class DepotApi implements AutoCloseable {

    private final DepotSettings settings;
    private final Consumer<String> notes;
    private final HttpCaller caller;
    private final Refusals refusals;
    private volatile boolean answered;

    DepotApi(DepotSettings settings, HttpSettings http, Consumer<String> notes) {
        this.settings = settings;
        this.notes = notes;
        this.refusals = new Refusals(settings.address(), settings.token());
        this.caller = new HttpCaller(
                http.withCredentials(settings.credentials()),
                retry -> notes.accept(retry.call() + ": " + retry.why() + "; trying again"));
    }

    DepotSettings settings() {
        return settings;
    }

    Refusals refusals() {
        return refusals;
    }

    DepotAddress address() {
        return settings.address();
    }

    void note(String line) {
        notes.accept(line);
    }

    /** The JSON at an address, or nothing where the depot knows nothing. */
    Optional<JsonNode> find(String what, URI uri) {
        HttpReply reply = get(uri);
        return reply.status() == 404 ? Optional.empty() : Optional.of(refusals.json(what, reply));
    }

    /** Any answer. */
    HttpReply get(URI uri) {
        HttpCall call = HttpCall.get(uri).accept("application/json, text/plain, */*");
        Patience patience = patience(call.toString());
        while (true) {
            try {
                HttpReply reply = caller.send(call);
                answered = true;
                if (!Refusals.isTrouble(reply) || !patience.lasts("the answer was " + reply.statusLine())) {
                    return reply;
                }
            } catch (NetworkFault e) {
                if (!worthAnotherTry(e, patience)) {
                    throw e;
                }
            }
        }
    }

    /** One attempt at a transfer: what breaks is the caller's to mend. */
    HttpReply download(HttpCall call, BodySink sink) {
        HttpReply reply = caller.download(call, sink);
        answered = true;
        return reply;
    }

    Patience patience(String what) {
        return new Patience(what, settings, notes);
    }

    boolean worthAnotherTry(NetworkFault fault, Patience patience) {
        return answered && patience.lasts(fault.why().orElse(fault.what()));
    }

    @Override
    public void close() {
        caller.close();
    }
}
