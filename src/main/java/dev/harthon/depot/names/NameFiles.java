package dev.harthon.depot.names;

import dev.harthon.depot.cache.PendingFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a depot answered, kept in small text files: a name a line; a file's time is when it was asked. A file that
 * cannot be read or written is as good as none: it only saves a question.
 *
 * @param folder of one depot's answers
 */
record NameFiles(Path folder) {

    private static final String SIGNS = "._~+:/-";
    private static final int LONGEST = 1024;

    /** An answer and its age. */
    record Kept(List<String> names, Instant asked) {}

    Optional<Kept> read(NameQuestion question) {
        Path file = folder.resolve(question.place());
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            List<String> names = lines.filter(NameFiles::isName).toList();
            return Optional.of(new Kept(names, Files.getLastModifiedTime(file).toInstant()));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    void write(NameQuestion question, List<String> names) {
        byte[] bytes = (String.join("\n", names) + "\n").getBytes(StandardCharsets.UTF_8);
        try (PendingFile file = PendingFile.of(folder.resolve(question.place()))) {
            file.write(bytes, 0, bytes.length);
            file.commit();
        } catch (IOException e) {
            return;
        }
    }

    /** Origins whose packages were asked for. */
    List<String> origins() {
        try (Stream<Path> files = Files.list(folder.resolve("names"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[a-z0-9][a-z0-9_-]*"))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Nothing that could drive a terminal. */
    private static boolean isName(String line) {
        boolean plain = line.chars().allMatch(letter -> letter < 128
                && (Character.isLetterOrDigit(letter) || SIGNS.indexOf(letter) >= 0));
        return plain && !line.isEmpty() && line.length() <= LONGEST;
    }
}
