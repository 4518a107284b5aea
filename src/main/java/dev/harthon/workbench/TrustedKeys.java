package dev.harthon.workbench;

import dev.harthon.habitat.trust.KeyRing;
import java.nio.file.Files;
import java.nio.file.Path;
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
        return KeyRing.of(Stream.concat(named.stream().map(places::expand), folders()).toList());
    }

    /** The folders that count without being named. */
    Stream<Path> folders() {
        return Stream.concat(
                        Stream.of(places.keys(), places.packages().resolve("keys")), places.habitatKeys().stream())
                .filter(Files::isDirectory);
    }
}
