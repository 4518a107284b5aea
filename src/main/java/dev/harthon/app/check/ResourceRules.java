package dev.harthon.app.check;

import static dev.harthon.app.check.Rule.when;

import dev.harthon.app.Resources;
import dev.harthon.app.check.Rule.Detail;
import dev.harthon.habitat.HabitatPackage;
import java.util.List;
import java.util.stream.Stream;

/** Memory, disk, time and numbers. */
final class ResourceRules {

    private static final long SUPERVISOR_MIB = 128;
    private static final long EXECUTOR_MIB = 32;
    private static final long MIB = 1 << 20;

    static final List<Rule> ALL = List.of(
            Rule.error("HM060", "a task has memory enough to exist",
                    "Mesos itself counts 32 MiB for the executor of a task; a service in less is killed at once.",
                    subject -> when(resources(subject).mem().mib() < EXECUTOR_MIB, Detail.of(
                            resources(subject).mem().shown() + " is too little for any service", "mem", "set mem 256"))),
            Rule.warning("HM061", "the Supervisor has memory enough",
                    "A Supervisor with its launcher takes some 100 MiB before the service gets any.",
                    subject -> when(subject.launch().supervisor() && resources(subject).mem().mib() >= EXECUTOR_MIB
                            && resources(subject).mem().mib() < SUPERVISOR_MIB, Detail.of(
                            resources(subject).mem().shown() + " is little for a Supervisor with a service", "mem",
                            "set mem 256"))),
            Rule.warning("HM062", "the packages fit into the disk that is asked for",
                    "Where agents enforce disk quotas, a sandbox that outgrows its share is killed.",
                    ResourceRules::disk),
            Rule.warning("HM063", "a service has time to stop",
                    "After kill-grace a task is killed, whatever its service still has to write.",
                    subject -> when(subject.app().lifecycle().killGrace().seconds()
                            <= subject.service().metadata().shutdownTimeout(), Detail.of(
                            "the service may take " + subject.service().metadata().shutdownTimeout()
                                    + " s to stop, and kill-grace is " + subject.app().lifecycle().killGrace(),
                            "kill-grace",
                            "set kill-grace " + (subject.service().metadata().shutdownTimeout() + 10) + "s"))),
            Rule.warning("HM064", "something runs",
                    "With no instances an application is suspended.",
                    subject -> when(subject.instances() == 0, Detail.of(
                            "with 0 instances nothing runs", "instances", "set instances 1"))),
            Rule.warning("HM065", "gpus are switched on in Marathon",
                    "Marathon refuses gpus unless it was started with the feature gpu_resources.",
                    subject -> when(resources(subject).gpus().count() > 0, Detail.of(
                            "gpus need a Marathon with --enable_features gpu_resources", "gpus", "unset gpus"))));

    private ResourceRules() {}

    private static Resources resources(Subject subject) {
        return subject.app().resources();
    }

    private static Stream<Detail> disk(Subject subject) {
        long asked = resources(subject).disk().mib();
        long needed = subject.closure().all().mapToLong(HabitatPackage::unpackedSize).sum() / MIB + 1;
        return when(asked > 0 && asked < needed, Detail.of(
                "the packages unpack to " + needed + " MiB, and disk is " + asked + " MiB", "disk",
                "set disk " + 2 * needed));
    }
}
