package dev.harthon.workbench;

import dev.harthon.depot.Candidate;
import dev.harthon.depot.PackageSource;
import dev.harthon.depot.RemoteSource;
import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.PackageFault;
import dev.harthon.fault.Suggestions;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.PackageSpec;
import dev.harthon.habitat.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The depot, asked when nothing nearer has a package. Its failures tell what was looked in before, since the user may
 * have meant something that should be there.
 *
 * @param before the nearer places
 * @param address of the depot
 */
record LastResort(RemoteSource depot, List<PackageSource> before, String address) implements RemoteSource {

    @Override
    public Candidate latest(PackageSpec spec) {
        try {
            return depot.latest(spec);
        } catch (NetworkFault e) {
            throw failed("cannot get " + spec, "it is not", e);
        } catch (PackageFault e) {
            String asked = spec.origin() + "/" + spec.name();
            String remedy = Suggestions.question(asked, names(), e.remedy().orElse(""));
            throw new PackageFault(e.what(), e.why().map(why -> why + "; ").orElse("") + "nor is it" + places(), remedy, e);
        }
    }

    @Override
    public List<Path> fetch(List<PackageIdent> idents, Target target) {
        try {
            return depot.fetch(idents, target);
        } catch (NetworkFault e) {
            String what = idents.size() == 1 ? idents.get(0).toString() : idents.size() + " dependencies";
            throw failed("cannot get " + what, idents.size() == 1 ? "it is not" : "they are not", e);
        }
    }

    private NetworkFault failed(String what, String absent, NetworkFault e) {
        return new NetworkFault(
                what + " from " + address,
                e.why().orElse(e.what()) + "; " + absent + places(),
                e.remedy().map(remedy -> remedy + "; or n").orElse("n")
                        + "ame a folder that has it with --from, and leave the depot alone with --offline",
                e);
    }

    private String places() {
        return before.isEmpty()
                ? " on this machine"
                : " in " + before.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private List<String> names() {
        return before.stream()
                .flatMap(source -> source.known().stream())
                .map(ident -> ident.origin() + "/" + ident.name())
                .distinct()
                .toList();
    }
}
