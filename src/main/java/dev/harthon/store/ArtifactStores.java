package dev.harthon.store;

import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.Urls;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** Finds the store that an address stands for. */
public final class ArtifactStores {

    private static final List<String> SCHEMES =
            List.of("file", "http", "https", "s3", "gs", "marathon", "serve");

    private ArtifactStores() {}

    /**
     * The store at an address: {@code file:///srv/artifacts}, {@code https://files.example/artifacts/},
     * {@code s3://bucket/folder}, {@code gs://bucket/folder}.
     *
     * @param fetchBase where agents read what is put there, if not at the same address
     * @param http carries the store's credentials, which must not be the cluster's
     */
    public static ArtifactStore of(URI uri, Optional<URI> fetchBase, HttpCaller http) {
        return switch (scheme(uri)) {
            case "file" -> new FolderStore(folder(uri), fetchBase, new FetchCheck(http));
            case "http", "https" -> new HttpPutStore(http, requireHost(uri), fetchBase);
            case "s3", "gs" -> new S3Store(
                    S3Address.parse(uri), fetchBase, http, DefaultCredentialsProvider.builder().build());
            default -> throw unknown(uri, scheme(uri));
        };
    }

    /**
     * The artifact store of a Marathon.
     *
     * @param marathon its address
     * @param http carries its credentials
     */
    public static ArtifactStore marathon(URI marathon, Optional<URI> fetchBase, HttpCaller http) {
        return new MarathonStore(http, marathon, fetchBase);
    }

    /** This machine, through a server that must live until agents have fetched what they need. */
    public static ArtifactStore served(ArtifactServer server, Optional<URI> fetchBase) {
        return new ServedStore(server, fetchBase);
    }

    /** The scheme in small letters; empty if there is none. */
    public static String scheme(URI uri) {
        return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    }

    /** The name under which every store keeps a file of that content. */
    public static String nameOf(Path file, String sha256, String suffix) {
        return ArtifactName.of(String.valueOf(file.getFileName()), sha256, suffix).text();
    }

    private static Path folder(URI uri) {
        if (uri.getPath() == null || !uri.getPath().startsWith("/")
                || uri.getRawAuthority() != null && !uri.getRawAuthority().equals("localhost")) {
            throw new UsageFault("not a folder: " + Urls.shown(uri), "a file address has three slashes and a full path",
                    "for example file:///srv/artifacts");
        }
        return Path.of(uri.getPath());
    }

    private static URI requireHost(URI uri) {
        if (uri.getHost() == null) {
            throw new UsageFault("not a store: " + Urls.shown(uri), "the address names no host",
                    "for example https://files.example/artifacts/");
        }
        return uri;
    }

    private static UsageFault unknown(URI uri, String scheme) {
        String why = scheme.isEmpty() ? "the address has no scheme" : "no store goes by " + scheme + ":";
        return new UsageFault("not a store: " + Urls.shown(uri),
                why + "; known are " + String.join(":, ", SCHEMES) + ":",
                Suggestions.question(scheme, SCHEMES, "for example file:///srv/artifacts"));
    }
}
