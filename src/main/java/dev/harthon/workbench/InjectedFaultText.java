package dev.harthon.workbench;

import dev.harthon.workbench.InjectedFaults.Fault;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads what the local cluster tells of its faults. */
final class InjectedFaultText {

    private final List<Fault> faults = new ArrayList<>();

    private InjectedFaultText() {}

    static List<Fault> of(JsonNode state) {
        InjectedFaultText text = new InjectedFaultText();
        text.failures("fetch", state.path("fetch"), "downloads");
        text.delay("slow", state.path("fetchDelaySeconds"), "every download");
        text.failures("5xx", state.path("requests"), "requests to Marathon");
        text.delay("events", state.path("eventDelaySeconds"), "every event");
        state.path("endings").properties().forEach(ending -> text.ending(ending.getKey(), ending.getValue()));
        state.path("locked").properties().forEach(lock -> text.add("lock",
                lock.getKey() + " is held by deployment " + lock.getValue().stringValue("")));
        state.path("lostAgents").forEach(agent -> text.add("agent", "agent " + agent.intValue() + " is lost"));
        state.path("unhealthy").forEach(app -> text.add("health",
                "each health check of " + app.stringValue("") + " fails"));
        if (state.path("withholdOffers").booleanValue(false)) {
            text.add("offers", "the master makes no offers");
        }
        return List.copyOf(text.faults);
    }

    private void failures(String kind, JsonNode failures, String what) {
        int times = failures.path("times").intValue(0);
        if (times > 0) {
            add(kind, "the next " + times + " " + what + " get HTTP " + failures.path("status").intValue());
        }
    }

    private void delay(String kind, JsonNode seconds, String what) {
        if (seconds.doubleValue(0) > 0) {
            add(kind, what + " waits " + seconds.asString() + " s");
        }
    }

    private void ending(String app, JsonNode ending) {
        String what = ending.stringValue("");
        boolean memory = what.startsWith("out of");
        add(memory ? "oom" : "exit", "each task of " + app + (memory ? " runs out of memory" : " ends with " + what));
    }

    private void add(String kind, String effect) {
        faults.add(new Fault(kind, effect));
    }
}
