package dev.harthon.depot.builder;

import dev.harthon.depot.cache.ArtifactCache;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.Target;
import dev.harthon.http.HttpSettings;
import dev.harthon.http.Secret;
import dev.harthon.local.depot.DepotHandler;
import dev.harthon.local.depot.DepotTrouble;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A depot that serves a folder on loopback, a client of it, and what both said. */
final class TestDepot implements AutoCloseable {

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private final Server server;
    private final BuilderDepot client;

    private TestDepot(Path folder, DepotTrouble trouble, UnaryOperator<DepotSettings> change) {
        DepotHandler handler = new DepotHandler(folder, trouble, notes::add);
        server = Server.start(0, request -> {
            requests.add(request);
            return handler.handle(request);
        });
        client = client(server.url(), change, notes);
    }

    static TestDepot serving(Path folder) {
        return serving(folder, DepotTrouble.none());
    }

    static TestDepot serving(Path folder, DepotTrouble trouble) {
        return serving(folder, trouble, settings -> settings);
    }

    static TestDepot serving(Path folder, DepotTrouble trouble, UnaryOperator<DepotSettings> change) {
        return new TestDepot(folder, trouble, change);
    }

    static UnaryOperator<DepotSettings> token(String token) {
        return settings -> settings.withToken(Secret.of(token));
    }

    static BuilderDepot client(String url, UnaryOperator<DepotSettings> change, List<String> notes) {
        DepotSettings settings = DepotSettings.of(DepotAddress.parse(url)).withPatience(4, Duration.ofMillis(1));
        return new BuilderDepot(change.apply(settings), HttpSettings.standard(), notes::add);
    }

    BuilderDepot client() {
        return client;
    }

    List<String> notes() {
        return notes;
    }

    String url() {
        return server.url();
    }

    /** Requests whose path ends so. */
    List<Request> asked(String end) {
        return requests.stream().filter(request -> request.path().endsWith(end)).toList();
    }

    List<Path> fetch(List<PackageIdent> idents, Path cache) {
        return fetch(idents, cache, FetchProgress.silent());
    }

    List<Path> fetch(List<PackageIdent> idents, Path cache, FetchProgress progress) {
        return new DepotSource(client, new ArtifactCache(cache), Target.X86_64_LINUX, progress)
                .fetch(idents, Target.X86_64_LINUX);
    }

    /** Names of all files in a cache but its locks. */
    static List<String> filesIn(Path cache) {
        if (!Files.isDirectory(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".lock"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
