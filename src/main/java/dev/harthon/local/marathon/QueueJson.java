package dev.harthon.local.marathon;

import dev.harthon.local.http.Json;
import dev.harthon.local.marathon.app.App;
import dev.harthon.local.marathon.app.Timestamps;
import dev.harthon.local.mesos.Agent;
import dev.harthon.local.task.Resources;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The launch queue as the API prints it. */
final class QueueJson {

    private final Marathon marathon;

    QueueJson(Marathon marathon) {
        this.marathon = marathon;
    }

    ObjectNode entry(App app, boolean withUnusedOffers) {
        LaunchQueue queue = marathon.queue();
        OfferStatistics statistics = queue.statistics(app.id());
        Duration left = marathon.limiter().left(app);
        ObjectNode node = Json.object().put("count", queue.waiting(app.id()).size());
        node.set("delay", Json.object().put("timeLeftSeconds", left.toSeconds()).put("overdue", left.isZero()));
        node.put("since", Timestamps.format(queue.since(app.id())));
        node.set("processedOffersSummary", summary(statistics));
        if (withUnusedOffers) {
            node.set("lastUnusedOffers", Json.array(statistics.lastUnused(), QueueJson::unused));
        }
        node.set("app", AppJson.definition(app));
        return node;
    }

    private static ObjectNode summary(OfferStatistics statistics) {
        ObjectNode node = Json.object()
                .put("processedOffersCount", statistics.processed())
                .put("unusedOffersCount", statistics.unused());
        statistics.lastUnusedAt().ifPresent(at -> node.put("lastUnusedOfferAt", Timestamps.format(at)));
        statistics.lastUsedAt().ifPresent(at -> node.put("lastUsedOfferAt", Timestamps.format(at)));
        node.set("rejectSummaryLastOffers", funnel(statistics::lastOffers));
        node.set("rejectSummaryLaunchAttempt", funnel(statistics::launchAttempt));
        return node;
    }

    private static ArrayNode funnel(Function<Reason, OfferStatistics.Count> counts) {
        return Json.array(Arrays.asList(Reason.values()), reason -> Json.object()
                .put("reason", reason.name())
                .put("declined", counts.apply(reason).declined())
                .put("processed", counts.apply(reason).processed()));
    }

    private static ObjectNode unused(OfferStatistics.Unused unused) {
        Agent agent = unused.match().offer().agent();
        ObjectNode offer = Json.object()
                .put("id", unused.match().offer().id())
                .put("hostname", agent.identity().hostname())
                .put("agentId", agent.id());
        offer.set("resources", resources(unused.match().offer().resources()));
        ArrayNode attributes = offer.putArray("attributes");
        agent.identity().attributes().forEach((name, text) ->
                attributes.addObject().put("name", name).put("text", text));
        ObjectNode node = Json.object();
        node.set("offer", offer);
        node.set("reason", Json.strings(unused.match().reasons().stream().map(Reason::name).sorted().toList()));
        return node.put("timestamp", Timestamps.format(unused.at()));
    }

    private static ArrayNode resources(Resources resources) {
        ArrayNode list = Json.array();
        list.addObject().put("name", "ports").put("role", "*").set("ranges", Json.array(resources.ports().ranges(),
                range -> Json.object().put("begin", range.begin()).put("end", range.end())));
        list.addObject().put("name", "cpus").put("role", "*").put("scalar", resources.cpus());
        list.addObject().put("name", "mem").put("role", "*").put("scalar", resources.mem());
        list.addObject().put("name", "disk").put("role", "*").put("scalar", resources.disk());
        return list;
    }
}
