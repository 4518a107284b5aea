package dev.harthon.local.marathon;

import dev.harthon.local.marathon.app.App;
import dev.harthon.local.mesos.Agent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Whether an agent may take another instance (marathon: mesos/Constraints.scala). */
final class Constraints {

    private Constraints() {}

    static boolean allow(App app, Agent agent, List<Instance> placed) {
        return app.list("constraints").stream().allMatch(constraint -> allows(constraint, agent, placed));
    }

    private static boolean allows(JsonNode constraint, Agent agent, List<Instance> placed) {
        String field = constraint.get(0).stringValue();
        String operator = constraint.get(1).stringValue();
        Optional<String> value = Optional.ofNullable(constraint.get(2)).map(JsonNode::stringValue);
        Optional<String> own = attribute(field, agent.identity().hostname(), agent.identity().attributes());
        if (own.isEmpty()) {
            return operator.equals("UNLIKE");
        }
        Map<String, Long> spread = placed.stream()
                .flatMap(i -> i.task().stream())
                .map(t -> attribute(field, t.agent().hostname(), t.agent().attributes()).orElse(""))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long here = spread.getOrDefault(own.get(), 0L);
        return switch (operator) {
            case "UNIQUE" -> here == 0;
            case "CLUSTER", "IS" -> value.filter(v -> v.equals(own.get())).isPresent();
            case "LIKE" -> own.get().matches(value.orElse(""));
            case "UNLIKE" -> !own.get().matches(value.orElse(""));
            case "MAX_PER" -> here < Integer.parseInt(value.orElse("0"));
            case "GROUP_BY" -> here <= least(spread, value.map(Integer::parseInt).orElse(1));
            default -> false;
        };
    }

    /** The smallest count of any group; a group not yet seen counts none, as far as so many are expected. */
    private static long least(Map<String, Long> spread, int expected) {
        return spread.size() < expected ? 0 : spread.values().stream().min(Long::compare).orElse(0L);
    }

    private static Optional<String> attribute(String field, String hostname, Map<String, String> attributes) {
        return field.equals("hostname") || field.equals("@hostname")
                ? Optional.of(hostname)
                : Optional.ofNullable(attributes.get(field));
    }
}
