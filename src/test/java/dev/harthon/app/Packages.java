package dev.harthon.app;

import dev.harthon.habitat.Closure;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.Metadata;
import dev.harthon.habitat.PackageFile;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.Seal;
import dev.harthon.habitat.Target;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Packages for tests, made of what matters to the test. */
public final class Packages {

    private String ident = "core/redis/7.0.15/20240517120000";
    private Target target = Target.X86_64_LINUX;
    private final Map<String, String> exports = new LinkedHashMap<>();
    private List<Integer> exposes = List.of();
    private Map<String, List<String>> binds = Map.of();
    private Optional<String> defaults = Optional.empty();
    private Map<String, String> hooks = Map.of("run", "#!/bin/sh");
    private Optional<String> doubt = Optional.empty();
    private int shutdownTimeout = 8;
    private long size = 1000;

    private Packages() {}

    public static Packages service() {
        return new Packages();
    }

    /** A Redis as Habitat packages it: one port, exported as {@code port}. */
    public static Packages redis() {
        return service().export("port", "port").exposes(6379).defaults("port = 6379\n[limits]\nclients = 100\n");
    }

    public Packages ident(String ident) {
        this.ident = ident;
        return this;
    }

    public Packages target(String target) {
        this.target = new Target(target);
        return this;
    }

    public Packages export(String key, String path) {
        exports.put(key, path);
        return this;
    }

    public Packages exposes(Integer... ports) {
        this.exposes = List.of(ports);
        return this;
    }

    public Packages defaults(String toml) {
        this.defaults = Optional.of(toml);
        return this;
    }

    public Packages binds(String... names) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        List.of(names).forEach(name -> map.put(name, List.of("port")));
        this.binds = map;
        return this;
    }

    public Packages library() {
        this.hooks = Map.of();
        return this;
    }

    public Packages doubt(String doubt) {
        this.doubt = Optional.of(doubt);
        return this;
    }

    public Packages shutdownTimeout(int seconds) {
        this.shutdownTimeout = seconds;
        return this;
    }

    public Packages size(long bytes) {
        this.size = bytes;
        return this;
    }

    public Closure closure(Packages... dependencies) {
        return new Closure(build(), List.of(dependencies).stream().map(Packages::build).toList());
    }

    public HabitatPackage build() {
        PackageIdent full = PackageIdent.parse(ident);
        Metadata metadata = new Metadata(
                List.of(), List.of(), exports, exposes, binds, Map.of(), List.of(), List.of(), Map.of(), List.of(),
                Optional.empty(), Optional.empty(), "TERM", shutdownTimeout, Optional.empty());
        return new HabitatPackage(
                full, target, metadata, defaults, hooks, Map.of(),
                List.of(new PackageFile(full.prefix() + "/bin/x", PackageFile.Kind.FILE, size, 0755, Optional.empty())),
                new Seal("core-20240101000000", "0".repeat(64), Optional.empty(), doubt),
                Path.of("x.hart"), size);
    }
}
