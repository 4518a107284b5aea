package dev.harthon.depot.builder;

import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.Target;
import dev.harthon.http.Urls;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a depot's API begins. An address without a path gets {@code /v1}; a path that is given takes its place
 * (habitat: components/builder-api-client/src/builder.rs).
 */
public record DepotAddress(URI base) {

    /** The depot that everybody may use. */
    public static final String PUBLIC = "https://bldr.habitat.sh";

    private static final String EXAMPLE = "set HAB_BLDR_URL to an address like " + PUBLIC;

    public DepotAddress {
        if (!Urls.isHttp(base)) {
            throw new UsageFault(
                    "'" + Urls.shown(base) + "' is not the address of a depot",
                    "it has no http or https scheme, or no host",
                    EXAMPLE);
        }
        if (base.getRawUserInfo() != null) {
            throw new UsageFault(
                    "the depot's address holds credentials",
                    "an address is shown and saved, so they would be seen",
                    "leave them out, and set HAB_AUTH_TOKEN");
        }
    }

    /** Reads an address as {@code HAB_BLDR_URL} gives it. */
    public static DepotAddress parse(String text) {
        try {
            URI uri = new URI(text.strip());
            String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
            if (uri.getRawAuthority() == null || uri.isOpaque()) {
                return new DepotAddress(uri);
            }
            return new DepotAddress(
                    new URI(uri.getScheme() + "://" + uri.getRawAuthority() + (path.isEmpty() ? "/v1" : path)));
        } catch (URISyntaxException e) {
            throw new UsageFault("the depot's address cannot be read", e.getReason(), EXAMPLE);
        }
    }

    /** The address of a resource; its parts are encoded. */
    URI at(String... parts) {
        return Urls.below(base, Arrays.stream(parts).map(Urls::encode).collect(Collectors.joining("/")));
    }

    /** The same for a target, which is always said: a depot would guess it from the client's name otherwise. */
    URI at(Target target, String... parts) {
        return URI.create(at(parts) + "?target=" + Urls.encode(target.name()));
    }

    /** The address of a release, or of something below it. */
    URI release(PackageIdent ident, Target target, String... below) {
        Stream<String> parts = Stream.of(
                "depot", "pkgs", ident.origin(), ident.name(), ident.version(), ident.release());
        return at(target, Stream.concat(parts, Stream.of(below)).toArray(String[]::new));
    }

    /** Host and port, fit for the name of a folder. */
    public String folderName() {
        return base.getHost() + (base.getPort() < 0 ? "" : "_" + base.getPort());
    }

    @Override
    public String toString() {
        return Urls.shown(base);
    }
}
