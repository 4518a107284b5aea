package dev.harthon.habitat;

import dev.harthon.fault.UsageFault;
import java.util.Optional;

/** What a user asks for: {@code origin/name}, perhaps with a version, perhaps with a release too. */
public record PackageSpec(String origin, String name, Optional<String> version, Optional<String> release) {

    public PackageSpec {
        PackageIdent.require(PackageIdent.ORIGIN, origin, "origin");
        PackageIdent.require(PackageIdent.NAME, name, "name");
        version.ifPresent(part -> PackageIdent.require(PackageIdent.VERSION, part, "version"));
        release.ifPresent(part -> PackageIdent.require(PackageIdent.RELEASE, part, "release"));
    }

    /** Reads two, three or four parts separated by slashes. */
    public static PackageSpec parse(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length < 2 || parts.length > 4) {
            throw new UsageFault(
                    "'" + text.strip() + "' is not a package identifier",
                    "it has " + parts.length + (parts.length == 1 ? " part" : " parts") + ", not two to four",
                    "write origin/name, origin/name/version or origin/name/version/release");
        }
        return new PackageSpec(
                parts[0],
                parts[1],
                Optional.ofNullable(parts.length > 2 ? parts[2] : null),
                Optional.ofNullable(parts.length > 3 ? parts[3] : null));
    }

    public static PackageSpec of(PackageIdent ident) {
        return new PackageSpec(
                ident.origin(), ident.name(), Optional.of(ident.version()), Optional.of(ident.release()));
    }

    /** Whether a package is one that was asked for. */
    public boolean matches(PackageIdent ident) {
        return origin.equals(ident.origin())
                && name.equals(ident.name())
                && version.map(ident.version()::equals).orElse(true)
                && release.map(ident.release()::equals).orElse(true);
    }

    /** The full identifier, if all four parts are there. */
    public Optional<PackageIdent> full() {
        return version.flatMap(v -> release.map(r -> new PackageIdent(origin, name, v, r)));
    }

    @Override
    public String toString() {
        return origin + "/" + name + version.map(v -> "/" + v).orElse("") + release.map(r -> "/" + r).orElse("");
    }
}
