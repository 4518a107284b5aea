package dev.harthon.habitat;

import dev.harthon.fault.UsageFault;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A fully qualified package identifier, {@code origin/name/version/release}. Every part is safe in a path: Habitat
 * itself does not check that (habitat: components/core/src/package/ident.rs), so we do.
 *
 * @param release UTC time of the build, fourteen digits
 */
public record PackageIdent(String origin, String name, String version, String release) {

    static final Pattern ORIGIN = Pattern.compile("[a-z0-9][a-z0-9_-]{0,254}");
    static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,255}");
    static final Pattern VERSION = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._~+:-]{1,255}");
    static final Pattern RELEASE = Pattern.compile("\\d{14}");

    public PackageIdent {
        require(ORIGIN, origin, "origin");
        require(NAME, name, "name");
        require(VERSION, version, "version");
        require(RELEASE, release, "release");
    }

    /** Reads {@code origin/name/version/release}. */
    public static PackageIdent parse(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length != 4) {
            throw new UsageFault(
                    "'" + text.strip() + "' is not a full package identifier",
                    "it has " + parts.length + " parts, not four",
                    "write origin/name/version/release");
        }
        return new PackageIdent(parts[0], parts[1], parts[2], parts[3]);
    }

    /** Where the package lives below the root: {@code hab/pkgs/origin/name/version/release}, no slash before it. */
    public String prefix() {
        return "hab/pkgs/" + this;
    }

    /** {@code origin-name-version-release-target.hart}, as Habitat's caches name the file. */
    public String archiveName(Target target) {
        return String.join("-", List.of(origin, name, version, release, target.toString())) + ".hart";
    }

    /**
     * The variable that the Supervisor takes configuration from: {@code HAB_} and the name in capitals, dashes as
     * underscores (habitat: components/common/src/templating/config.rs). The origin is no part of it.
     */
    public String configVariable() {
        return "HAB_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @Override
    public String toString() {
        return origin + "/" + name + "/" + version + "/" + release;
    }

    static void require(Pattern pattern, String part, String role) {
        if (!pattern.matcher(part).matches()) {
            throw new UsageFault(
                    "'" + part + "' is not a package " + role,
                    "it must match " + pattern.pattern(),
                    "write origin/name, origin/name/version or origin/name/version/release");
        }
    }
}
