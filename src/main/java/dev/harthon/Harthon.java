package dev.harthon;

import dev.harthon.shell.ShellRunner;
import dev.harthon.shell.render.Streams;
import dev.harthon.shell.run.Tty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The program: one command, the prompt, or a script from standard input. */
public final class Harthon {

    private Harthon() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), Tty.streams(), System.getenv()));
    }

    static int run(List<String> arguments, Streams io, Map<String, String> env) {
        return new ShellRunner(version(), HarthonApplication::start, HarthonApplication::preferences)
                .run(arguments, io, env);
    }

    /** As the jar tells it. */
    static String version() {
        return Optional.ofNullable(Harthon.class.getPackage().getImplementationVersion()).orElse("0-unpacked");
    }
}
