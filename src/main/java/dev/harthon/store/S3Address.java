package dev.harthon.store;

import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import dev.harthon.http.Urls;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code s3://bucket/folder?endpoint=https://minio.example:9000}, or {@code gs://bucket/folder} for Google's
 * interoperable interface.
 *
 * @param prefix of the keys, without slashes at its ends; may be empty
 * @param endpoint of a server other than Amazon's
 * @param acl a canned one, such as {@code public-read}
 * @param url where agents read the folder, if not at the endpoint
 */
record S3Address(
        String bucket,
        String prefix,
        Optional<URI> endpoint,
        Optional<String> region,
        Optional<String> acl,
        Optional<URI> url) {

    private static final URI GOOGLE = URI.create("https://storage.googleapis.com");
    private static final List<String> OPTIONS = List.of("endpoint", "region", "acl", "url");

    static S3Address parse(URI uri) {
        String bucket = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        if (!bucket.matches("[A-Za-z0-9][A-Za-z0-9._-]{1,254}")) {
            throw new UsageFault("not a bucket: " + Urls.shown(uri), "the address names no bucket by a plain name",
                    "for example s3://artifacts/harthon?endpoint=https://minio.example:9000");
        }
        Map<String, String> options = options(uri);
        Optional<URI> google = uri.getScheme().equalsIgnoreCase("gs") ? Optional.of(GOOGLE) : Optional.empty();
        return new S3Address(
                bucket,
                uri.getPath().replaceAll("^/+|/+$", ""),
                option(options, "endpoint").map(URI::create).or(() -> google),
                option(options, "region").or(() -> google.map(none -> "auto")),
                option(options, "acl"),
                option(options, "url").map(URI::create));
    }

    String key(String name) {
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    /** As it may be shown. */
    String shown() {
        String at = endpoint.map(server -> " at " + Urls.shown(server)).orElse("");
        return "s3://" + bucket + (prefix.isEmpty() ? "" : "/" + prefix) + at;
    }

    private static Optional<String> option(Map<String, String> options, String name) {
        return Optional.ofNullable(options.get(name));
    }

    private static Map<String, String> options(URI uri) {
        Map<String, String> options = new TreeMap<>();
        if (uri.getQuery() != null) {
            for (String pair : uri.getQuery().split("&")) {
                String name = pair.replaceFirst("=.*", "");
                if (!OPTIONS.contains(name) || !pair.contains("=")) {
                    throw new UsageFault("cannot understand '" + name + "' in " + Urls.shown(uri),
                            "known are " + String.join(", ", OPTIONS),
                            Suggestions.question(name, OPTIONS, "for example ?region=eu-central-1&acl=public-read"));
                }
                options.put(name, pair.substring(name.length() + 1));
            }
        }
        return options;
    }
}
