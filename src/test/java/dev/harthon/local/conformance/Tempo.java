package dev.harthon.local.conformance;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Recorded applications, with the waits that they ask for made shorter, or so long that nothing overtakes. */
final class Tempo {

    private Tempo() {}

    static List<JsonNode> faster(List<JsonNode> entries) {
        for (JsonNode entry : entries) {
            if (entry.at("/request/body") instanceof ObjectNode app) {
                backOff(app);
                app.path("healthChecks").forEach(check -> soon(app, (ObjectNode) check));
            }
        }
        return entries;
    }

    /** The third time of a loop is looked at, the first elsewhere. */
    private static void backOff(ObjectNode app) {
        if (app.path("backoffFactor").intValue(0) == 2) {
            app.put("backoffSeconds", 1).put("backoffFactor", 4);
        } else if (app.has("backoffSeconds")) {
            app.put("backoffSeconds", 3600);
        }
    }

    /** A server has the time to come up before it counts what it answers. */
    private static void soon(ObjectNode app, ObjectNode check) {
        boolean failing = app.path("id").stringValue("").matches(".*(fail|404)");
        int grace = check.path("protocol").stringValue("").equals("HTTP") ? 8 : 1;
        check.put("delaySeconds", 0).put("intervalSeconds", 1).put("gracePeriodSeconds", failing ? grace : 600);
    }
}
