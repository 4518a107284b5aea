package dev.harthon.local.fetch;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One URI to fetch.
 *
 * @param outputFile where in the sandbox the file goes, instead of the URI's last part
 */
public record FetchItem(String uri, boolean extract, boolean executable, boolean cache, Optional<String> outputFile) {

    /** The text after the last slash, query included; the query is not cut off and nothing is decoded. */
    String basename() {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    /** The file's name in the sandbox. */
    Path target(Path sandbox) throws FetchFailure {
        String name = outputFile.orElseGet(this::basename);
        if (name.isEmpty()) {
            throw new FetchFailure("Malformed URI (missing path)");
        }
        Path target = sandbox.resolve(name).normalize();
        if (Path.of(name).isAbsolute() || !target.startsWith(sandbox) || target.equals(sandbox)) {
            throw new FetchFailure("URI output file must be within the sandbox directory");
        }
        return target;
    }
}
