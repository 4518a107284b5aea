package dev.harthon.app.check;

import static dev.harthon.app.check.Rule.when;

import dev.harthon.app.check.Rule.Detail;
import dev.harthon.fault.Suggestions;
import dev.harthon.habitat.Metadata;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the Habitat Supervisor asks for. */
final class SupervisorRules {

    private static final int QUORUM = 3;

    static final List<Rule> ALL = List.of(
            Rule.error("HM040", "Habitat's licence is accepted",
                    "Without acceptance hab asks a question, and a task has nobody to answer it. Only you can accept.",
                    subject -> when(subject.launch().supervisor() && !subject.launch().licenseAccepted(), Detail.of(
                            "the Supervisor does not start before Habitat's licence is accepted", "license",
                            "read https://www.chef.io/end-user-license-agreement, then: set license accept"))),
            Rule.error("HM041", "every required bind is given",
                    "A Supervisor refuses a service with an open bind and exits with 86.",
                    SupervisorRules::open),
            Rule.error("HM042", "only binds that the package has are given",
                    "A Supervisor refuses a bind that the package does not declare.",
                    SupervisorRules::unknown),
            Rule.warning("HM043", "an election has voters",
                    "A leader topology needs three members at least.",
                    subject -> when(subject.launch().supervisor() && subject.launch().leader()
                            && subject.instances() < QUORUM, Detail.of(
                            "topology leader waits for three members, and there are " + subject.instances(),
                            "instances",
                            "set instances 3"))),
            Rule.error("HM044", "isolation fits the user",
                    "Only root may change the root folder and mount.",
                    subject -> when(subject.launch().needsRoot()
                            && subject.app().user().filter(user -> !user.equals("root")).isPresent(), Detail.of(
                            "isolation chroot needs root, and the user is " + subject.app().user().orElse(""),
                            "isolation",
                            "set isolation userns, or unset user"))),
            Rule.warning("HM045", "agents let ordinary users make user namespaces",
                    "Some kernels and container engines forbid them; the start script says so and ends with 125.",
                    subject -> when(subject.launch().userNamespaces(), Detail.of(
                            "every agent must allow user namespaces and have util-linux", "isolation",
                            "try there: unshare -Urm true"))));

    private SupervisorRules() {}

    private static Stream<Detail> open(Subject subject) {
        return subject.service().metadata().binds().keySet().stream()
                .filter(name -> subject.launch().supervisor() && !subject.launch().binds().contains(name))
                .map(name -> Detail.of("the required bind " + name + " is not given", "bind",
                        "bind " + name + ":SERVICE.GROUP"));
    }

    private static Stream<Detail> unknown(Subject subject) {
        Metadata metadata = subject.service().metadata();
        Set<String> known = new TreeSet<>(metadata.binds().keySet());
        known.addAll(metadata.optionalBinds().keySet());
        return subject.launch().binds().stream()
                .sorted()
                .filter(name -> subject.launch().supervisor() && !known.contains(name))
                .map(name -> Detail.of(subject.service().ident().name() + " has no bind " + name, "bind",
                        Suggestions.question(name, known, "bind unset " + name)));
    }
}
