package dev.harthon.depot;

import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.PackageSpec;
import dev.harthon.habitat.Target;
import java.nio.file.Path;
import java.util.List;

/** A place far away, asked for what no {@link PackageSource} has. What it gives lies on this machine afterwards. */
public interface RemoteSource {

    /**
     * The newest package that fits.
     *
     * @throws dev.harthon.fault.PackageFault if there is none
     */
    Candidate latest(PackageSpec spec);

    /**
     * The files of these packages, in their order.
     *
     * @throws dev.harthon.fault.PackageFault if one of them is not there; it names all that are not
     */
    List<Path> fetch(List<PackageIdent> idents, Target target);
}
