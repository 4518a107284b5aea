package dev.harthon.dcos.cli;

import dev.harthon.fault.OperationFault;
import dev.harthon.http.Secret;
import dev.harthon.http.Urls;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/** {@code ~/.dcos}: a folder for each cluster, or one file from before there were several (dcos-cli: design/config.md). */
public final class DcosFolder {

    private static final String FILE = "dcos.toml";

    private final Path folder;

    public DcosFolder(Path folder) {
        this.folder = folder;
    }

    /** The clusters by name, as far as their files tell where they are. */
    public List<KnownCluster> clusters() {
        List<KnownCluster> clusters = new ArrayList<>();
        for (Path one : folders(folder.resolve("clusters"))) {
            read(one.resolve(FILE), one.getFileName().toString(), Files.exists(one.resolve("attached")))
                    .ifPresent(clusters::add);
        }
        if (clusters.isEmpty()) {
            read(folder.resolve(FILE), "", true).ifPresent(clusters::add);
        }
        clusters.sort(Comparator.comparing(KnownCluster::name));
        return List.copyOf(clusters);
    }

    /** The token that the file holds now: the command line may have logged in again. */
    public static Optional<Secret> token(Path file) {
        return Files.isRegularFile(file) ? token(parse(file)) : Optional.empty();
    }

    private static List<Path> folders(Path clusters) {
        if (!Files.isDirectory(clusters)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(clusters)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw unreadable(clusters, String.valueOf(e.getMessage()));
        }
    }

    private static Optional<KnownCluster> read(Path file, String id, boolean attached) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        TomlParseResult toml = parse(file);
        return text(toml, "core.dcos_url").map(url -> new KnownCluster(
                file,
                id,
                text(toml, "cluster.name").filter(name -> !name.isBlank()).orElse(id),
                address(file, url),
                token(toml),
                verification(toml, file),
                text(toml, "core.timeout").filter(seconds -> seconds.matches("[1-9]\\d{0,5}")).map(Integer::valueOf),
                attached));
    }

    private static Optional<Secret> token(TomlParseResult toml) {
        return text(toml, "core.dcos_acs_token").filter(token -> !token.isBlank()).map(Secret::of);
    }

    /** Where nothing is said, but the cluster's own authority was fetched, it is that one. */
    private static Verification verification(TomlParseResult toml, Path file) {
        Path own = file.resolveSibling("dcos_ca.crt");
        return text(toml, "core.ssl_verify").map(Verification::parse)
                .orElseGet(() -> Files.isRegularFile(own) ? Verification.with(own) : Verification.usual());
    }

    /** Numbers and truth values are written with and without quotes. */
    private static Optional<String> text(TomlParseResult toml, String key) {
        return Optional.ofNullable(toml.get(key)).map(Object::toString);
    }

    private static URI address(Path file, String url) {
        try {
            URI address = URI.create(url.strip());
            if (Urls.isHttp(address)) {
                return Urls.withoutUser(address);
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw unreadable(file, "core.dcos_url is no address");
    }

    private static TomlParseResult parse(Path file) {
        TomlParseResult toml;
        try {
            toml = Toml.parse(file);
        } catch (IOException e) {
            throw unreadable(file, String.valueOf(e.getMessage()));
        }
        if (toml.hasErrors()) {
            throw unreadable(file, "it is not well-formed at " + toml.errors().get(0).position());
        }
        return toml;
    }

    private static OperationFault unreadable(Path what, String why) {
        return new OperationFault("cannot read " + what, why, "mend it with the dcos command, or add the target by hand");
    }
}
