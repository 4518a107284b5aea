package dev.harthon.shell.commands.adjust;

import dev.harthon.fault.Fault;
import dev.harthon.session.SessionEdits;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Surroundings;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.Desk;
import java.util.LinkedHashMap;
import java.util.Map;

/** The value of a configuration key that stands before it: what the task can fill in, what the default is. */
record MappedValueSlot(Desk desk, SessionEdits edits) {

    ValueType<String> type() {
        return ValueType.text()
                .completing(Completions.around(this::values))
                .hinting(this::hint)
                .knowing(around -> values(around).keySet())
                .fitting(this::fits);
    }

    private String hint(Surroundings around) {
        return around.word(0).map(desk.configKeys()::get).map(known -> known + " by default; $NAME for what the task knows")
                .orElse("");
    }

    private Map<String, String> values(Surroundings around) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("$HOST", "the agent's name or address");
        desk.session().effectivePorts().forEach(port -> values.put(
                "$" + port.name().variable(),
                "the number that the cluster gives to " + port.name()));
        desk.session().env().keySet().forEach(name -> values.put("$" + name, "a variable of the task"));
        return values;
    }

    private boolean fits(Surroundings around, String word) {
        try {
            edits.envMap(desk.session(), around.word(0).orElse(""), word);
            return true;
        } catch (Fault wrong) {
            return false;
        }
    }
}
