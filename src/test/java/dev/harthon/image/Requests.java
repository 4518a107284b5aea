package dev.harthon.image;

import dev.harthon.habitat.Closure;
import dev.harthon.habitat.ConfigKey;
import dev.harthon.habitat.ConfigMapping;
import dev.harthon.habitat.MappedValue;
import java.util.ArrayList;
import java.util.List;

/** An image request in the making: direct, in a chroot, unless told otherwise. */
public final class Requests {

    private final Closure service;
    private final List<Closure> base = new ArrayList<>();
    private final List<ImagePort> ports = new ArrayList<>();
    private final List<ConfigMapping> mappings = new ArrayList<>();
    private Isolation isolation = Isolation.CHROOT;
    private Packaging packaging = Packaging.TARBALL;
    private LayerFormat layers = LayerFormat.TGZ;
    private boolean pidNamespace = true;
    private Runner runner = Runner.DIRECT;
    private SupervisorOptions supervisor = SupervisorOptions.none();

    private Requests(Closure service) {
        this.service = service;
    }

    public static Requests of(Closure service) {
        return new Requests(service);
    }

    public Requests base(Closure closure) {
        base.add(closure);
        return this;
    }

    public Requests isolation(Isolation value) {
        isolation = value;
        return this;
    }

    public Requests pidNamespace(boolean value) {
        pidNamespace = value;
        return this;
    }

    public Requests packaging(Packaging value, LayerFormat format) {
        packaging = value;
        layers = format;
        return this;
    }

    public Requests supervisor(SupervisorOptions options) {
        runner = Runner.SUPERVISOR;
        supervisor = options;
        return this;
    }

    public Requests port(String name) {
        ports.add(new ImagePort(name, ports.size()));
        return this;
    }

    public Requests map(String key, String value) {
        mappings.add(new ConfigMapping(ConfigKey.parse(key), MappedValue.parse(value)));
        return this;
    }

    public ImageRequest build() {
        return new ImageRequest(
                service, base, isolation, pidNamespace, runner, packaging, layers, false, ports, mappings, supervisor);
    }
}
