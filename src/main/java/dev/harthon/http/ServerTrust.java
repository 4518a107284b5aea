package dev.harthon.http;

import java.nio.file.Path;

/** Which servers are believed to be who they say. There is no way to believe all of them. */
public sealed interface ServerTrust {

    /** Those that an authority of the Java runtime vouches for. */
    record Runtime() implements ServerTrust {}

    /** Those that an authority of a PEM file vouches for, and no others. */
    record CaFile(Path pem) implements ServerTrust {}

    /** The one whose own certificate has this fingerprint, whatever name it bears and whoever signed it. */
    record Pinned(Fingerprint fingerprint) implements ServerTrust {}

    static ServerTrust runtime() {
        return new Runtime();
    }
}
