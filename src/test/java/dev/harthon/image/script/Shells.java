package dev.harthon.image.script;

import dev.harthon.image.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** The shells that an agent may have, and texts that they stumble over. */
final class Shells {

    private static final List<List<String>> KNOWN =
            List.of(List.of("dash"), List.of("busybox", "sh"), List.of("bash", "--posix"));

    private Shells() {}

    /** Those that this machine has, or else what it calls sh. */
    static List<List<String>> present() {
        List<List<String>> present = KNOWN.stream().filter(shell -> isThere(shell.get(0))).toList();
        return present.isEmpty() ? List.of(List.of("sh")) : present;
    }

    /** Runs a script file; what it prints is read as UTF-8. */
    static Tools.Result run(List<String> shell, Path script) {
        return Tools.run(script.getParent(), Stream.concat(shell.stream(), Stream.of(script.toString())).toList());
    }

    /** Text without zero bytes, which no shell can hold, full of what shells take for their own. */
    static Arbitrary<String> hostileText() {
        Arbitrary<String> pieces = Arbitraries.of(
                "'", "\"", "\\", "\n", "$", "`", "$(id)", "${x}", "&", ";", "|", "*", "?", "[a]", "~", "#", "!", "%s",
                "-n", "--", " ", "\t", "\r", "\u0001", "\u001b", "\u007f", "é", "語", "あ", "Ł", "😀", "@", ":", "0", "a",
                "=", "\\n", "EOF", "]", "{", "}", "<", ">", "^");
        Arbitrary<String> small = pieces.list().ofMaxSize(30).map(list -> String.join("", list));
        Arbitrary<String> large =
                pieces.list().ofMinSize(50).ofMaxSize(60).map(list -> String.join("", list).repeat(80));
        return Arbitraries.frequencyOf(Tuple.of(12, small), Tuple.of(1, large));
    }

    static Path write(Path file, String text) {
        try {
            return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(":")).anyMatch(f -> Files.isExecutable(Path.of(f, program)));
    }
}
