package dev.harthon;

import dev.harthon.shell.ShellRunner;
import dev.harthon.shell.render.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a call of the program left, in a home of its own and without a terminal. */
public record OneCall(int code, String out, String err) {

    /** With these words as arguments. */
    public static OneCall of(Path home, String... words) {
        return of(home, Map.of(), "", words);
    }

    /** With a script on standard input. */
    public static OneCall piped(Path home, String script, String... words) {
        return of(home, Map.of(), script, words);
    }

    /** @param more of the environment */
    public static OneCall of(Path home, Map<String, String> more, String input, String... words) {
        Map<String, String> env = new HashMap<>(Map.of("HOME", home.toString(), "HAB_BLDR_URL", "http://127.0.0.1:1"));
        env.putAll(more);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        int code = new ShellRunner("1.2.3", HarthonApplication::start)
                .run(List.of(words), Streams.piped(in, out, err), env);
        return new OneCall(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
