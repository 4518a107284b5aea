package dev.harthon.app.check;

import static dev.harthon.app.check.Rule.when;

import dev.harthon.app.PortDefinition;
import dev.harthon.app.check.Rule.Detail;
import dev.harthon.app.check.Subject.PortRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Exposed ports. */
final class PortRules {

    private static final List<String> SUPERVISORS = List.of("gossip", "gateway", "ctl");

    static final List<Rule> ALL = List.of(
            Rule.warning("HM020", "fixed ports are ones that a stock agent offers",
                    "An agent offers 31000-32000 unless it is told otherwise. An application that wants another port"
                            + " waits for ever, and nothing fails.",
                    subject -> subject.agentPorts().isEmpty() ? outside(subject, List.of(PortRange.STOCK)) : Stream.empty()),
            Rule.error("HM021", "fixed ports are ones that some agent offers",
                    "No agent of this cluster offers the port: the application would wait for ever.",
                    subject -> subject.agentPorts().isEmpty() ? Stream.empty() : outside(subject, subject.agentPorts())),
            Rule.warning("HM022", "several instances have no fixed ports",
                    "A fixed port is there once on an agent, so each instance needs an agent of its own.",
                    subject -> fixed(subject).limit(subject.instances() > 1 ? 1 : 0).map(port -> Detail.of(
                            subject.instances() + " instances want port " + port.number() + " and so as many agents",
                            "expose", "expose port " + port.number() + " without --fixed"))),
            Rule.warning("HM023", "an update does not need a fixed port twice",
                    "With minimumHealthCapacity 1 the new task waits for the old one's port: the update hangs.",
                    PortRules::twice),
            Rule.warning("HM024", "the Supervisor's ports are exposed",
                    "On its usual ports a second Supervisor on the same agent cannot start.",
                    PortRules::missing),
            Rule.warning("HM025", "only root uses a port below 1024",
                    "Linux keeps these ports for root.",
                    subject -> fixed(subject)
                            .filter(port -> port.number() < 1024)
                            .filter(port -> subject.app().user().filter(user -> !user.equals("root")).isPresent())
                            .map(port -> Detail.of("port " + port.number() + " needs root, and user is set", "user",
                                    "unset user, or expose a port above 1023"))));

    private PortRules() {}

    private static Stream<PortDefinition> fixed(Subject subject) {
        return subject.app().ports().stream().filter(PortDefinition::fixed);
    }

    private static Stream<Detail> outside(Subject subject, List<PortRange> ranges) {
        String offered = ranges.stream().map(PortRange::toString).collect(Collectors.joining(", "));
        return fixed(subject)
                .filter(port -> ranges.stream().noneMatch(range -> range.holds(port.number())))
                .map(port -> Detail.of(
                        "fixed port " + port.number() + " (" + port.name() + ") is outside " + offered,
                        "expose",
                        "expose port " + port.number() + " --name " + port.name() + " without --fixed"));
    }

    private static Stream<Detail> twice(Subject subject) {
        boolean all = subject.app().upgradeStrategy()
                .filter(strategy -> strategy.minimumHealthCapacity().compareTo(BigDecimal.ONE) == 0)
                .isPresent();
        return when(all && subject.app().hasFixedPorts(), Detail.of(
                "upgrade keeps all instances while new ones want the same fixed port", "upgrade", "set upgrade 0/0"));
    }

    private static Stream<Detail> missing(Subject subject) {
        List<String> names = subject.app().ports().stream().map(port -> port.name().text()).toList();
        return SUPERVISORS.stream()
                .filter(name -> subject.launch().supervisor() && !names.contains(name))
                .map(name -> Detail.of("the Supervisor's port " + name + " is not exposed", "expose", "expose " + name));
    }
}
