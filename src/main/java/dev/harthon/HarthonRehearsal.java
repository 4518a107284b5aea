package dev.harthon;

import dev.harthon.shell.render.Streams;
import dev.harthon.shell.run.Tty;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * Does what people do first, in a home of its own, so that the virtual machine can keep the classes that this needs in
 * an archive. Reaches nobody, and leaves nothing behind.
 */
public final class HarthonRehearsal {

    private static final List<String> LINES = List.of(
            "get",
            "explain cpus",
            "load sample/greeter",
            "show",
            "deps",
            "config",
            "exports",
            "files",
            "set cpus 0.2",
            "set runner direct",
            "set isolation none",
            "env map greeting \"Good day\"",
            "expose port 9638",
            "changes",
            "preview",
            "preview start",
            "build --to ~/results",
            "local status",
            "save rehearsal");

    private HarthonRehearsal() {}

    public static void main(String[] arguments) throws IOException {
        Path home = Files.createTempDirectory("harthon-rehearsal");
        int code;
        try {
            code = rehearse(home);
        } finally {
            remove(home);
        }
        System.exit(code);
    }

    /** @return the exit code of what fails, or 0 */
    static int rehearse(Path home) throws IOException {
        editLine();
        return Stream.of(
                        run(home, "", true),
                        run(home, "", false, "--version"),
                        run(home, "", false, "help"),
                        run(home, "", false, "help", "deploy"),
                        run(home, String.join("\n", LINES), false))
                .filter(code -> code != 0)
                .findFirst()
                .orElse(0);
    }

    private static int run(Path home, String input, boolean prompt, String... words) {
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        OutputStream nowhere = OutputStream.nullOutputStream();
        Charset charset = Tty.streams().terminalCharset();
        Streams io = new Streams(in, nowhere, nowhere, prompt, prompt, prompt, charset);
        Map<String, String> env = Map.of("HOME", home.toString(), "HAB_BLDR_URL", "http://127.0.0.1:9");
        return Harthon.run(List.of(words), io, env);
    }

    /** There is no terminal here, so the one at the prompt was a dumb one. */
    private static void editLine() throws IOException {
        InputStream keys = new ByteArrayInputStream("help\t\r".getBytes(StandardCharsets.UTF_8));
        try (Terminal terminal = TerminalBuilder.builder()
                .system(false)
                .streams(keys, OutputStream.nullOutputStream())
                .type("xterm-256color")
                .build()) {
            LineReaderBuilder.builder().terminal(terminal).build().readLine("> ");
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
