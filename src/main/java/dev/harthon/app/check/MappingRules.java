package dev.harthon.app.check;

import dev.harthon.app.check.Rule.Detail;
import dev.harthon.fault.Suggestions;
import dev.harthon.habitat.ConfigMapping;
import dev.harthon.habitat.MappedValue;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values that the task fills in. */
final class MappingRules {

    private static final String PORT = "PORT_";
    private static final Pattern GIVEN =
            Pattern.compile("HOST|PORTS?|PORT\\d+|MESOS_.*|MARATHON_.*|LIBPROCESS_.*|PATH|PWD");

    static final List<Rule> ALL = List.of(
            Rule.error("HM070", "a mapped port is exposed",
                    "$PORT_NAME stands for the number that Marathon assigns to the port of that name.",
                    subject -> unfilled(subject, (name, variable) -> name.startsWith(PORT) && !ports(subject).contains(name))
                            .map(use -> Detail.of(use.key() + " is mapped to $" + use.variable()
                                    + ", and no such port is exposed", "env map",
                                    Suggestions.question(use.variable(), ports(subject), "expose it, or env unmap " + use.key())))),
            Rule.warning("HM071", "a mapped variable is set",
                    "A variable that nobody sets becomes an empty text in the package's configuration.",
                    subject -> unfilled(subject, (name, variable) -> !name.startsWith(PORT)
                            && variable.fallback().isEmpty()
                            && !GIVEN.matcher(name).matches()
                            && !subject.app().env().containsKey(name))
                            .map(use -> Detail.of(use.key() + " is mapped to $" + use.variable() + ", which nobody sets",
                                    "env map", "env " + use.variable() + "=VALUE, or write ${" + use.variable()
                                    + ":-default}"))));

    private record Use(String key, String variable) {}

    private MappingRules() {}

    private static Stream<Use> unfilled(Subject subject, BiPredicate<String, MappedValue.Variable> open) {
        return subject.mappings().stream().flatMap(mapping -> uses(mapping, open)).distinct();
    }

    private static Stream<Use> uses(ConfigMapping mapping, BiPredicate<String, MappedValue.Variable> open) {
        return mapping.value().parts().stream()
                .filter(MappedValue.Variable.class::isInstance)
                .map(MappedValue.Variable.class::cast)
                .filter(variable -> open.test(variable.name(), variable))
                .map(variable -> new Use(mapping.key().toString(), variable.name()));
    }

    private static List<String> ports(Subject subject) {
        return subject.app().ports().stream().map(port -> port.name().variable()).toList();
    }
}
