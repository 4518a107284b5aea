package dev.harthon.workbench;

import dev.harthon.app.PortDefinition;
import dev.harthon.fault.Fault;
import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.PackageFault;
import dev.harthon.habitat.Closure;
import dev.harthon.habitat.PackageSpec;
import dev.harthon.habitat.trust.TrustPolicy;
import dev.harthon.image.ImagePort;
import dev.harthon.image.ImageRequest;
import dev.harthon.image.Runner;
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
import java.util.stream.Collectors;

/** Turns what a user said into the plan of an image. */
public final class ImagePlanner {

    /** What was found for whom. */
    private record Base(Loaded loaded, List<PackageSpec> specs, TrustPolicy trust, List<Closure> closures) {

        boolean isFor(Loaded other, List<PackageSpec> wanted, TrustPolicy policy) {
            return loaded == other && specs.equals(wanted) && trust == policy;
        }
    }

    private final PackageLoader loader;
    private volatile Optional<Base> last = Optional.empty();

    public ImagePlanner(PackageLoader loader) {
        this.loader = loader;
    }

    /** The plan; packages that the root needs beside the service are loaded on the way. */
    public ImageRequest plan(Session session, Progress progress) {
        return new ImageRequest(
                session.closure(),
                base(session, progress),
                session.require(RunSettings.ISOLATION),
                session.require(RunSettings.PID_NAMESPACE),
                session.require(RunSettings.RUNNER),
                session.require(BuildSettings.PACKAGING),
                session.require(BuildSettings.LAYERS),
                false,
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

    /** The packages beside the service are read once for as long as it stays loaded, as it is itself. */
    private List<Closure> base(Session session, Progress progress) {
        Loaded loaded = session.loaded().orElseThrow();
        List<PackageSpec> specs = session.require(BuildSettings.BASE_PACKAGES);
        TrustPolicy trust = session.require(BuildSettings.TRUST);
        Optional<Base> known = last.filter(base -> base.isFor(loaded, specs, trust));
        if (known.isPresent()) {
            return known.get().closures();
        }
        List<Closure> found = find(session, loaded, specs, progress);
        last = Optional.of(new Base(loaded, specs, trust, found));
        return found;
    }

    private List<Closure> find(Session session, Loaded loaded, List<PackageSpec> specs, Progress progress) {
        List<Path> from = loaded.request().from().stream().map(Path::of).toList();
        List<Closure> found = new ArrayList<>();
        List<PackageSpec> missing = new ArrayList<>();
        Optional<Fault> first = Optional.empty();
        for (PackageSpec spec : specs) {
            if (loaded.closure().all().anyMatch(member -> spec.matches(member.ident()))) {
                continue;
            }
            try {
                found.add(loader.load(spec, loaded.request(), withHome(loaded, from), session, progress));
            } catch (PackageFault | NetworkFault fault) {
                missing.add(spec);
                first = first.or(() -> Optional.of(fault));
            }
        }
        first.ifPresent(fault -> {
            throw incomplete(session, missing, fault);
        });
        return found;
    }

    private static PackageFault incomplete(Session session, List<PackageSpec> missing, Fault first) {
        boolean supervisor = session.require(RunSettings.RUNNER) == Runner.SUPERVISOR;
        String without =
                supervisor ? "do without a Supervisor: set runner direct" : "do without a root: set isolation none";
        return new PackageFault(
                "the image needs " + missing.stream().map(PackageSpec::toString).collect(Collectors.joining(", "))
                        + " beside the service",
                first.what() + first.why().map(why -> ": " + why).orElse(""),
                "name a folder that holds them: load IDENT --from FOLDER; or " + without,
                first);
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
