package dev.harthon.workbench;

import dev.harthon.depot.Candidate;
import dev.harthon.depot.PackageSource;
import dev.harthon.depot.RemoteSource;
import dev.harthon.fault.Fault;
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

    private static final int FEW = 4;

    @Override
    public Candidate latest(PackageSpec spec) {
        try {
            return depot.latest(spec);
        } catch (NetworkFault e) {
            throw failed("cannot get " + spec, "it is not", meant(spec, e), e);
        } catch (PackageFault e) {
            String why = e.why().map(text -> text + "; ").orElse("") + "nor is it" + places();
            throw new PackageFault(e.what(), why, meant(spec, e), e);
        }
    }

    /** What is on this machine is named before any other remedy. */
    private String meant(PackageSpec spec, Fault e) {
        return Suggestions.question(spec.origin() + "/" + spec.name(), names(), e.remedy().orElse(""));
    }

    @Override
    public List<Path> fetch(List<PackageIdent> idents, Target target) {
        try {
            return depot.fetch(idents, target);
        } catch (NetworkFault e) {
            String names = idents.stream().limit(FEW).map(PackageIdent::toString).collect(Collectors.joining(", "));
            String what = names + (idents.size() > FEW ? " and " + (idents.size() - FEW) + " more" : "");
            String absent = idents.size() == 1 ? "it is not" : "they are not";
            throw failed("cannot get " + what, absent, e.remedy().orElse("try again"), e);
        }
    }

    private NetworkFault failed(String what, String absent, String remedy, NetworkFault e) {
        return new NetworkFault(
                what + " from " + address,
                e.why().orElse(e.what()) + "; " + absent + places(),
                remedy + (remedy.endsWith("?") ? " Or" : "; or") + " name a folder that has it with --from; "
                        + "--offline leaves the depot alone",
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
