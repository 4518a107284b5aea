package dev.harthon.image;

import dev.harthon.habitat.Closure;
import dev.harthon.habitat.ConfigMapping;
import java.util.List;

/**
 * Everything that decides an image's bytes.
 *
 * @param service the package to run, with what it needs
 * @param base closures that the root needs beside it: a shell, and for the supervisor hab, its launcher and cacerts
 * @param layers what the archives of packages are, if each is one of its own
 * @param ports in the order of the application's port definitions
 * @param mappings configuration that the start script fills in, those of exposed ports among them
 */
public record ImageRequest(
        Closure service,
        List<Closure> base,
        Isolation isolation,
        Runner runner,
        Packaging packaging,
        LayerFormat layers,
        List<ImagePort> ports,
        List<ConfigMapping> mappings,
        SupervisorOptions supervisor) {

    public ImageRequest {
        base = List.copyOf(base);
        ports = List.copyOf(ports);
        mappings = List.copyOf(mappings);
    }
}
