package dev.harthon.workbench;

import dev.harthon.session.Session;
import dev.harthon.session.history.SessionHistory;
import dev.harthon.session.history.SessionHistory.Step;
import dev.harthon.session.history.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The states of a session as text, so that another process can undo what this one did. */
public final class KeptSteps {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 50;

    private KeptSteps() {}

    /** The states around the present one, as many as anybody will go back. */
    public static String write(SessionHistory history) {
        int first = Math.max(0, history.at() - MOST);
        ObjectNode text = JSON.createObjectNode();
        text.put("saved", history.saved().script());
        text.put("at", history.at() - first);
        ArrayNode steps = text.putArray("steps");
        history.steps().stream().skip(first).limit(2L * MOST).forEach(step ->
                steps.addObject().put("did", step.command()).put("script", step.state().script()));
        return text + "\n";
    }

    /**
     * The states again; nothing where the text is none of ours, or tells of another session than this.
     *
     * @param now the present state
     * @param reading makes a session of a script
     */
    public static Optional<SessionHistory> read(String text, Session now, Function<String, Session> reading) {
        SessionHistory present = SessionHistory.startingAt(now);
        try {
            JsonNode json = JSON.readTree(text);
            int at = json.path("at").asInt(-1);
            List<Step> steps = new ArrayList<>();
            json.path("steps").forEach(step ->
                    steps.add(new Step(step.path("did").asString(""), state(step.path("script"), reading))));
            String script = present.saved().script();
            if (at < 0 || at >= steps.size() || !steps.get(at).state().script().equals(script)) {
                return Optional.empty();
            }
            steps.set(at, new Step(steps.get(at).command(), present.saved()));
            return Optional.of(new SessionHistory(state(json.path("saved"), reading), steps, at));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static State state(JsonNode script, Function<String, Session> reading) {
        String text = script.asString("");
        return State.kept(text, () -> reading.apply(text));
    }
}
