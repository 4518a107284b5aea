package dev.harthon.image;

import dev.harthon.fixture.HartBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The machine's own busybox as a package, with a link for each applet, as Habitat's is made. */
final class Busybox {

    static final String IDENT = "acme/busybox-static/1.35.0/20240101000000";

    private static final Path PROGRAM = Path.of("/usr/bin/busybox");

    private Busybox() {}

    /** Skips the test where there is no busybox that runs without libraries. */
    static HartBuilder hart() {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "this machine has no " + PROGRAM);
        Tools.Result applets = Tools.run(Path.of("/"), PROGRAM.toString(), "--list");
        byte[] program = read();
        HartBuilder hart = HartBuilder.hart(IDENT)
                .metafile("PATH", "/hab/pkgs/" + IDENT + "/bin")
                .file("bin/busybox", program, 0755);
        applets.output()
                .lines()
                .filter(name -> !name.equals("busybox"))
                .forEach(name -> hart.symlink("bin/" + name, "busybox"));
        return hart;
    }

    private static byte[] read() {
        try {
            return Files.readAllBytes(PROGRAM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
