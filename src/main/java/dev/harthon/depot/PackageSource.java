package dev.harthon.depot;

import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.PackageSpec;
import java.util.List;

/** A place where packages come from. */
public interface PackageSource {

    /** What it has of the packages asked for, newest first in the order of Habitat's client. */
    List<Candidate> find(PackageSpec spec);

    /** What it seems to have, to complete names with: taken from file names, so it may be wrong. */
    List<PackageIdent> known();
}
