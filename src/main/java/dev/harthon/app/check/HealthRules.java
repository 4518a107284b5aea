package dev.harthon.app.check;

import static dev.harthon.app.check.Rule.when;

import dev.harthon.app.HealthCheck;
import dev.harthon.app.HealthProbe;
import dev.harthon.app.PortName;
import dev.harthon.app.check.Rule.Detail;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Health checks. */
final class HealthRules {

    private static final long STARTING = 30;

    static final List<Rule> ALL = List.of(
            Rule.error("HM030", "a health check asks a port that is exposed",
                    "A check refers to one of the application's ports.",
                    subject -> checks(subject)
                            .flatMap(check -> port(check.probe()).stream())
                            .filter(port -> subject.app().portIndex(port) < 0)
                            .map(port -> Detail.of("the health check asks port " + port + ", which is not exposed",
                                    "health", "expose port N --name " + port))),
            Rule.warning("HM031", "a Supervisor has a health check",
                    "A Supervisor starts a crashed service again and stays up itself: without a check Marathon sees"
                            + " nothing of it.",
                    subject -> when(subject.launch().supervisor() && subject.app().healthChecks().isEmpty(), Detail.of(
                            "the Supervisor's task looks well even when its service is not", "health",
                            "health supervisor"))),
            Rule.warning("HM032", "a check ends before the next one begins",
                    "Checks that overlap report twice what happened once.",
                    subject -> checks(subject)
                            .filter(check -> check.timeout().seconds() > check.interval().seconds())
                            .map(check -> Detail.of("the health check's timeout " + check.timeout()
                                    + " is longer than its interval " + check.interval(), "health", "health … --interval "
                                    + check.timeout()))),
            Rule.warning("HM033", "there is one health check",
                    "Of several checks on the agent's side Mesos runs the first only.",
                    subject -> when(subject.app().healthChecks().size() > 1, Detail.of(
                            "only the first of " + subject.app().healthChecks().size() + " health checks is run", "health",
                            "health … once"))),
            Rule.warning("HM034", "the grace period outlasts the Supervisor's start",
                    "Until its own first check of the service a Supervisor answers 500.",
                    subject -> checks(subject)
                            .filter(check -> subject.launch().supervisor() && check.grace().seconds() < STARTING)
                            .map(check -> Detail.of("a grace of " + check.grace() + " is short for a Supervisor", "health",
                                    "health … --grace 2m"))));

    private HealthRules() {}

    private static Stream<HealthCheck> checks(Subject subject) {
        return subject.app().healthChecks().stream();
    }

    private static Optional<PortName> port(HealthProbe probe) {
        if (probe instanceof HealthProbe.Http http) {
            return Optional.of(http.port());
        }
        return probe instanceof HealthProbe.Tcp tcp ? Optional.of(tcp.port()) : Optional.empty();
    }
}
