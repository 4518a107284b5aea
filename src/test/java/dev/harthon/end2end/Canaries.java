package dev.harthon.end2end;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks for a word that must not have been written down. */
final class Canaries {

    private Canaries() {}

    /** The files below the folder that hold it. */
    static List<Path> in(Path folder, String canary) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(file -> holds(file, canary)).toList();
        }
    }

    private static boolean holds(Path file, String canary) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(canary);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
