package dev.harthon.session.settings;

import dev.harthon.habitat.PackageSpec;
import dev.harthon.habitat.trust.TrustPolicy;
import dev.harthon.image.Isolation;
import dev.harthon.image.LayerFormat;
import dev.harthon.image.Packaging;
import dev.harthon.image.Runner;
import dev.harthon.image.archive.Compression;
import java.util.List;
import java.util.Optional;

/** Settings of what is built, and where it goes. */
public final class BuildSettings {

    private static final List<PackageSpec> SUPERVISORS = specs(
            "chef/hab", "chef/hab-sup", "chef/hab-launcher", "core/busybox-static", "core/cacerts");
    private static final List<PackageSpec> DIRECT = specs("core/busybox-static");

    public static final Setting<Packaging> PACKAGING = new Setting<>(
            "packaging", ValueType.choice(Packaging.class),
            "What the agents fetch: one archive, one for each package, or the packages themselves", "layers")
            .defaultsTo("tarball").explaining(Packaging::meaning);

    public static final Setting<LayerFormat> LAYERS = new Setting<>(
            "layers", ValueType.choice(LayerFormat.class),
            "What each package's archive is with packaging layers: quick to unpack, or the package's own", "xz")
            .defaultsTo("tgz");

    public static final Setting<Compression> COMPRESSION = new Setting<>(
            "compression", ValueType.choice(Compression.class),
            "How hard archives are compressed: faster to build, or smaller to fetch", "best").defaultsTo("default");

    public static final Setting<List<PackageSpec>> BASE_PACKAGES = new Setting<>(
            "base-packages", ValueType.listOf(
                    ValueType.of("package", "origin/name, perhaps with version and release", PackageSpec::parse),
                    "[\\s,]+"),
            "Packages that the root holds beside the service's own", "core/busybox-static")
            .defaultsTo("hab, its Supervisor, a shell and certificates; a shell with runner direct;"
                    + " none if isolation is none too", facts -> Optional.of(basePackages(facts)));

    public static final Setting<TrustPolicy> TRUST = new Setting<>(
            "trust", ValueType.choice(TrustPolicy.class),
            "What is done about a signature that is not trusted", "warn").defaultsTo("require")
            .explaining(policy -> switch (policy) {
                case REQUIRE -> "the package is refused";
                case WARN -> "the package is read, and you are told";
                case OFF -> "the package is read";
            });

    public static final Setting<String> UPLOAD_TO = new Setting<>(
            "upload-to", ValueType.text("store", "an address such as http://host/path, file:/path, s3://bucket/path,"
                            + " serve: or marathon:", "[a-z][a-z0-9+-]*:[^\\s\\x00-\\x1f]{0,1000}"),
            "Store that archives are uploaded to", "http://store.example/harthon").noDefault("that of the target");

    public static final Setting<String> FETCH_FROM = new Setting<>(
            "fetch-from", ValueType.text("address", "the address of a folder such as https://files.example/artifacts",
                    "[a-z][a-z0-9+-]*:[^\\s\\x00-\\x1f]{1,1000}"),
            "Where agents read what is in the store, if not at the store's own address",
            "https://files.example/harthon").noDefault("the store's own address");

    public static final Setting<Boolean> FETCH_CACHE = new Setting<>(
            "fetch-cache", ValueType.onOff(),
            "Whether agents keep what they fetch for later tasks", "off").defaultsTo("on").field("fetch[].cache");

    static final List<Setting<?>> ALL = List.of(
            PACKAGING, LAYERS, COMPRESSION, BASE_PACKAGES, TRUST, UPLOAD_TO, FETCH_FROM, FETCH_CACHE);

    private BuildSettings() {}

    /** Without a Supervisor and without a root of its own, a service gets along with the agent's shell. */
    private static List<PackageSpec> basePackages(Facts facts) {
        if (facts.require(RunSettings.RUNNER) == Runner.SUPERVISOR) {
            return SUPERVISORS;
        }
        return facts.require(RunSettings.ISOLATION) == Isolation.NONE ? List.of() : DIRECT;
    }

    private static List<PackageSpec> specs(String... texts) {
        return List.of(texts).stream().map(PackageSpec::parse).toList();
    }
}
