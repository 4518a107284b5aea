package dev.harthon.app.check;

import static dev.harthon.app.check.Rule.when;

import dev.harthon.app.check.Rule.Detail;
import dev.harthon.habitat.HabitatPackage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The package itself. */
final class PackageRules {

    private static final Set<String> HABITATS = Set.of(
            "license", "origin", "ring", "org", "auth_token", "bldr_url", "bldr_channel", "listen_ctl", "listen_gossip",
            "listen_http", "ctl_secret", "ring_key", "cache_key_path");

    static final List<Rule> ALL = List.of(
            Rule.error("HM001", "the package has something to run",
                    "Without a run hook there is no service: libraries and tools cannot be deployed.",
                    subject -> when(!subject.service().runnable(), Detail.of(
                            subject.service().ident() + " has no run hook", "load a package that is a service"))),
            Rule.error("HM002", "the package is built for Linux",
                    "Mesos agents that run Habitat packages are Linux machines.",
                    subject -> when(!subject.service().target().isLinux(), Detail.of(
                            subject.service().ident() + " is built for " + subject.service().target(),
                            "load a build for x86_64-linux"))),
            Rule.error("HM003", "all packages are built for one processor",
                    "A closure that mixes processors starts and then fails with 'Exec format error'.",
                    PackageRules::strangers),
            Rule.warning("HM004", "the signatures of all packages are trusted",
                    "An unsigned or altered package can hold anything.",
                    PackageRules::doubts),
            Rule.error("HM005", "the configuration's variable is not one of Habitat's own",
                    "Configuration reaches a service as HAB_<NAME>; some names mean something else to Habitat.",
                    PackageRules::collision));

    private PackageRules() {}

    private static Stream<Detail> strangers(Subject subject) {
        String processor = subject.service().target().architecture();
        return subject.closure().dependencies().stream()
                .filter(other -> !other.target().architecture().equals(processor))
                .limit(1)
                .map(other -> Detail.of(
                        other.ident() + " is built for " + other.target() + ", not for " + processor,
                        "load " + subject.service().ident() + " with dependencies for " + processor));
    }

    private static Stream<Detail> doubts(Subject subject) {
        List<HabitatPackage> doubted =
                subject.closure().all().filter(each -> !each.seal().trusted()).toList();
        String more = doubted.size() > 1 ? ", and " + (doubted.size() - 1) + " more" : "";
        return doubted.stream().limit(1).map(each -> Detail.of(
                each.ident() + ": " + each.seal().doubt().orElse("") + more, "trust", "verify shows each signature"));
    }

    private static Stream<Detail> collision(Subject subject) {
        String name = subject.service().ident().name().toLowerCase(Locale.ROOT).replace('-', '_');
        return when(!subject.mappings().isEmpty() && HABITATS.contains(name), Detail.of(
                "HAB_" + name.toUpperCase(Locale.ROOT) + " is a variable of Habitat itself",
                "env map",
                "env unmap the keys, and configure " + subject.service().ident().name() + " in its package"));
    }
}
