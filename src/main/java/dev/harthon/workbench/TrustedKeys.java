package dev.harthon.workbench;

import dev.harthon.habitat.trust.KeyRing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The public keys that are trusted: those that the user names, Harthon's own, Habitat's, and that of the samples. */
public final class TrustedKeys {

    private final Places places;

    public TrustedKeys(Places places) {
        this.places = places;
    }

    /** @param named key files, or folders of them */
    public KeyRing ring(List<Path> named) {
        List<Path> all = new ArrayList<>(named.stream().map(places::expand).toList());
        Stream.concat(
                        Stream.of(places.keys(), places.packages().resolve("keys")),
                        places.habitatKeys().stream())
                .filter(Files::isDirectory)
                .forEach(all::add);
        return KeyRing.of(all);
    }
}
