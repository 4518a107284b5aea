package dev.harthon.depot.builder;

import dev.harthon.depot.cache.ArtifactCache;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.Target;
import dev.harthon.http.HttpSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process of its own that fetches one package. */
final class FetchMain {

    private FetchMain() {}

    /** @param arguments the depot's address, the cache, the package */
    public static void main(String[] arguments) {
        DepotSettings settings = DepotSettings.of(DepotAddress.parse(arguments[0]));
        try (BuilderDepot depot = new BuilderDepot(settings, HttpSettings.standard())) {
            new DepotSource(depot, new ArtifactCache(Path.of(arguments[1])), Target.X86_64_LINUX,
                    FetchProgress.silent()).fetch(List.of(PackageIdent.parse(arguments[2])), Target.X86_64_LINUX);
        }
    }

    static Process start(String url, Path cache, PackageIdent ident) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp", System.getProperty("java.class.path"),
                        FetchMain.class.getName(), url, cache.toString(), ident.toString())
                .inheritIO()
                .start();
    }
}
