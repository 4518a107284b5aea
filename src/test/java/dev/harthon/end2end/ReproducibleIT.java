package dev.harthon.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same session gives the same archive, whoever builds it, wherever and whenever. */
class ReproducibleIT {

    private static final String SESSION = """
            load sample/greeter
            set isolation none
            set runner direct
            env map greeting "Grüß Gott"
            build --to out
            """;

    @TempDir
    Path folder;

    @Test
    void otherPlacesTimesAndHabits() throws Exception {
        String usual = build(new BuiltHarthon(home("usual")), "usual");

        assertThat(build(odd(), "odd")).isEqualTo(usual);
        assertThat(build(new BuiltHarthon(home("again")).with("HARTHON_OPTS", "-Dfile.encoding=ISO-8859-1"), "again"))
                .isEqualTo(usual);
    }

    @Test
    void anotherUser() throws Exception {
        Tools.needsRoot();
        Tools.needs("setpriv");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        String root = build(new BuiltHarthon(home("root")), "root");

        assertThat(build(new BuiltHarthon(home("nobody")).as("65534"), "nobody")).isEqualTo(root);
    }

    @Test
    void anotherDay() throws Exception {
        Tools.needsAnswer("faketime", "2031-02-03 04:05:06", "true");

        String today = build(new BuiltHarthon(home("today")), "today");

        assertThat(build(new BuiltHarthon(home("then")).through("faketime", "2031-02-03 04:05:06"), "then"))
                .isEqualTo(today);
    }

    /** Another umask, time zone, language and number of processors. */
    private BuiltHarthon odd() throws Exception {
        return new BuiltHarthon(home("odd"))
                .through("sh", "-c", "umask 077 && exec \"$@\"", "sh")
                .with("TZ", "Pacific/Kiritimati")
                .with("LC_ALL", "C")
                .with("LANG", "tr_TR.ISO-8859-9")
                .with("HARTHON_OPTS", "-Duser.language=tr -Duser.country=TR -XX:ActiveProcessorCount=1");
    }

    private Path home(String name) throws Exception {
        return Files.createDirectory(folder.resolve(name));
    }

    private String build(BuiltHarthon harthon, String home) throws Exception {
        harthon.feed(SESSION).succeeded();
        Path archive = folder.resolve(home).resolve("out/sample-greeter-1.0.0-20260101000000.tgz");
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(archive)));
    }
}
