package dev.harthon.depot.builder;

import dev.harthon.depot.Candidate;
import dev.harthon.depot.RemoteSource;
import dev.harthon.fault.PackageFault;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.PackageSpec;
import dev.harthon.habitat.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Stands where a depot would be, and asks nobody: it says what would have been asked. */
public record OfflineSource(DepotSettings settings) implements RemoteSource {

    private static final int FEW = 4;

    @Override
    public Candidate latest(PackageSpec spec) {
        String channels = spec.full().isPresent()
                ? ""
                : " (channel " + String.join(", then ", settings.channels()) + ")";
        throw new PackageFault(
                "no package " + spec + " on this machine",
                settings.address() + channels + " was not asked for it, since Harthon is offline",
                "leave out --offline, or name a file or folder that holds it");
    }

    @Override
    public List<Path> fetch(List<PackageIdent> idents, Target target) {
        String names = idents.stream().limit(FEW).map(PackageIdent::toString).collect(Collectors.joining(", "));
        int more = idents.size() - FEW;
        throw new PackageFault(
                idents.size() + (idents.size() == 1 ? " dependency is" : " dependencies are") + " not on this machine",
                settings.address() + " was not asked for " + names + (more > 0 ? " and " + more + " more" : "")
                        + ", since Harthon is offline",
                "leave out --offline, or name a folder that holds them");
    }
}
