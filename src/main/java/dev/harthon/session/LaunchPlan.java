package dev.harthon.session;

import dev.harthon.app.AppDefinition;
import dev.harthon.app.PortDefinition;
import dev.harthon.app.check.Launch;
import dev.harthon.app.check.Subject;
import dev.harthon.app.check.Subject.PortRange;
import dev.harthon.image.ImagePort;
import dev.harthon.image.Isolation;
import dev.harthon.image.Packaging;
import dev.harthon.image.Runner;
import dev.harthon.image.SupervisorOptions;
import dev.harthon.session.settings.BuildSettings;
import dev.harthon.session.settings.RunSettings;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an image and the checks need to know of a session. */
public final class LaunchPlan {

    private LaunchPlan() {}

    /** The ports, as the image numbers them. */
    public static List<ImagePort> imagePorts(Session session) {
        List<PortDefinition> ports = session.effectivePorts();
        return IntStream.range(0, ports.size())
                .mapToObj(index -> new ImagePort(ports.get(index).name().text(), index))
                .toList();
    }

    /** What the Supervisor is told. */
    public static SupervisorOptions supervisor(Session session) {
        return new SupervisorOptions(
                session.settings().explicit(RunSettings.GROUP),
                session.value(RunSettings.TOPOLOGY),
                session.value(RunSettings.STRATEGY),
                session.value(RunSettings.CHANNEL),
                session.value(RunSettings.RING),
                session.binds().stream().map(Bind::toString).toList(),
                session.peers().stream().map(Peer::address).toList(),
                licenseAccepted(session));
    }

    /**
     * What {@code check} looks at.
     *
     * @param agentPorts ranges that the cluster's agents offer; empty if nobody knows
     */
    public static Subject subject(Session session, AppDefinition app, List<PortRange> agentPorts) {
        Launch launch = new Launch(
                session.require(RunSettings.RUNNER) == Runner.SUPERVISOR,
                licenseAccepted(session),
                session.require(RunSettings.ISOLATION) == Isolation.CHROOT,
                session.require(BuildSettings.PACKAGING) == Packaging.HARTS,
                session.value(RunSettings.TOPOLOGY).filter("leader"::equals).isPresent(),
                session.binds().stream().map(Bind::name).collect(Collectors.toSet()));
        return new Subject(app, session.closure(), launch, session.effectiveMappings(), agentPorts);
    }

    private static boolean licenseAccepted(Session session) {
        return session.value(RunSettings.LICENSE).isPresent();
    }
}
