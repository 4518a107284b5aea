package dev.harthon.habitat;

import java.util.Comparator;

/** Orders of package identifiers. */
public final class PackageOrder {

    private PackageOrder() {}

    /** By origin and name, then version in the given order, then release: the last of one name is the newest. */
    public static Comparator<PackageIdent> by(Comparator<String> versions) {
        return Comparator.comparing(PackageIdent::origin)
                .thenComparing(PackageIdent::name)
                .thenComparing(PackageIdent::version, versions)
                .thenComparing(PackageIdent::release);
    }
}
