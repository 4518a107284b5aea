package dev.harthon.image;

import dev.harthon.habitat.Closure;
import dev.harthon.habitat.ConfigMapping;
import dev.harthon.habitat.HabitatPackage;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that decides an image's bytes.
 *
 * @param service the package to run, with what it needs
 * @param base closures that the root needs beside it: a shell, and for the supervisor hab, its launcher and cacerts
 * @param pidNamespace whether a root of its own comes with a namespace for processes
 * @param layers what the archives of packages are, if each is one of its own
 * @param singleMember whether an archive of everything is one gzip stream, for tools that read no more than that
 * @param ports in the order of the application's port definitions
 * @param mappings configuration that the start script fills in, those of exposed ports among them
 */
public record ImageRequest(
        Closure service,
        List<Closure> base,
        Isolation isolation,
        boolean pidNamespace,
        Runner runner,
        Packaging packaging,
        LayerFormat layers,
        boolean singleMember,
        List<ImagePort> ports,
        List<ConfigMapping> mappings,
        SupervisorOptions supervisor) {

    public ImageRequest {
        base = List.copyOf(base);
        ports = List.copyOf(ports);
        mappings = List.copyOf(mappings);
    }

    /** Every package of the image once, in an order that does not depend on how they were found. */
    public List<HabitatPackage> packages() {
        TreeMap<String, HabitatPackage> sorted = Stream.concat(service.all(), base.stream().flatMap(Closure::all))
                .collect(Collectors.toMap(
                        member -> member.ident().toString(),
                        Function.identity(),
                        (first, again) -> first,
                        TreeMap::new));
        return List.copyOf(sorted.values());
    }

    /** The same as one gzip stream. */
    public ImageRequest asSingleMember() {
        return new ImageRequest(
                service, base, isolation, pidNamespace, runner, packaging, layers, true, ports, mappings, supervisor);
    }
}
