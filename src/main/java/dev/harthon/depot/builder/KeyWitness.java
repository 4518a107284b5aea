package dev.harthon.depot.builder;

import dev.harthon.habitat.trust.OriginKey;
import java.nio.file.Path;

/** Stands by when a key comes from a depot. May be called on any thread. */
public interface KeyWitness {

    /** Whether to believe the key; only asked if the policy is {@link KeyFetch#ASK}. */
    boolean accepts(OriginKey key, DepotAddress from);

    /** The key was saved and is believed from now on. Its fingerprint is for the user to see. */
    void saved(OriginKey key, DepotAddress from, Path file);
}
