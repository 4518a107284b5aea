package dev.harthon.workbench;

import dev.harthon.app.PortDefinition;
import dev.harthon.habitat.Closure;
import dev.harthon.habitat.trust.TrustPolicy;
import dev.harthon.image.ImagePort;
import dev.harthon.image.ImageRequest;
import dev.harthon.image.SupervisorOptions;
import dev.harthon.session.Bind;
import dev.harthon.session.Loaded;
import dev.harthon.session.Peer;
import dev.harthon.session.Session;
import dev.harthon.session.settings.BuildSettings;
import dev.harthon.session.settings.RunSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what a user said into the plan of an image. */
public final class ImagePlanner {

    private final PackageLoader loader;

    public ImagePlanner(PackageLoader loader) {
        this.loader = loader;
    }

    /** The plan; packages that the root needs beside the service are loaded on the way. */
    public ImageRequest plan(Session session, Progress progress) {
        return new ImageRequest(
                session.closure(),
                base(session, progress),
                session.require(RunSettings.ISOLATION),
                session.require(RunSettings.RUNNER),
                session.require(BuildSettings.PACKAGING),
                ports(session.effectivePorts()),
                session.effectiveMappings(),
                supervisor(session));
    }

    private static List<ImagePort> ports(List<PortDefinition> definitions) {
        List<ImagePort> ports = new ArrayList<>();
        for (PortDefinition definition : definitions) {
            ports.add(new ImagePort(definition.name().toString(), ports.size()));
        }
        return ports;
    }

    private List<Closure> base(Session session, Progress progress) {
        Loaded loaded = session.loaded().orElseThrow();
        List<Path> from = loaded.request().from().stream().map(Path::of).toList();
        TrustPolicy trust = session.require(BuildSettings.TRUST);
        return session.require(BuildSettings.BASE_PACKAGES).stream()
                .filter(spec -> loaded.closure().all().noneMatch(member -> spec.matches(member.ident())))
                .map(spec -> loader.load(spec, loaded.request(), withHome(loaded, from), trust, progress))
                .toList();
    }

    /** The folder that the package came from is where its companions are most likely to be. */
    private static List<Path> withHome(Loaded loaded, List<Path> from) {
        List<Path> all = new ArrayList<>(from);
        Optional.ofNullable(loaded.closure().top().file().toAbsolutePath().getParent()).ifPresent(all::add);
        return all;
    }

    private static SupervisorOptions supervisor(Session session) {
        return new SupervisorOptions(
                session.value(RunSettings.GROUP),
                session.value(RunSettings.TOPOLOGY),
                session.value(RunSettings.STRATEGY),
                session.value(RunSettings.CHANNEL),
                session.value(RunSettings.RING),
                session.binds().stream().map(Bind::toString).toList(),
                session.peers().stream().map(Peer::toString).toList(),
                session.value(RunSettings.LICENSE).isPresent());
    }
}
