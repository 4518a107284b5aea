package dev.harthon.app;

import dev.harthon.fault.UsageFault;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * A file that the agent fetches into the sandbox before the task starts.
 *
 * @param extract unpack it, if its name ends like an archive's
 * @param cache keep it on the agent for later tasks; the name must then change with the content
 * @param destPath another name in the sandbox
 */
public record FetchEntry(
        String uri, boolean extract, boolean cache, Optional<String> destPath, boolean executable) {

    public FetchEntry {
        try {
            new URI(uri);
        } catch (URISyntaxException e) {
            throw new UsageFault("an artifact's address is not a URI", e.getReason(), "percent-encode what is special in it", e);
        }
        destPath.ifPresent(path -> {
            if (path.isEmpty() || path.startsWith("/") || List.of(path.split("/")).contains("..")) {
                throw new UsageFault(
                        "'" + path + "' is no place for an artifact", "it would lie outside the sandbox", "write a relative path");
            }
        });
    }

    /** An archive to unpack. */
    public static FetchEntry archive(String uri, boolean cache) {
        return new FetchEntry(uri, true, cache, Optional.empty(), false);
    }

    /** A file to leave as it is. */
    public static FetchEntry file(String uri, boolean cache) {
        return new FetchEntry(uri, false, cache, Optional.empty(), false);
    }

    /** The address without credentials: neither user information nor a query. */
    public String shownUri() {
        return shown(uri);
    }

    /** An address without credentials: neither user information nor a query. */
    public static String shown(String uri) {
        return uri.replaceFirst("^([A-Za-z][A-Za-z0-9+.-]*://)[^/@?#]*@", "$1***@").replaceFirst("\\?[^#]*", "?***");
    }

    /** The name in the sandbox, as the fetcher makes it: what follows the last slash, query and all. */
    public String localName() {
        return destPath.orElseGet(() -> uri.substring(uri.lastIndexOf('/') + 1));
    }

    @Override
    public String toString() {
        return shownUri();
    }
}
