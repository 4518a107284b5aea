package dev.harthon.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes of an image depend on nothing but what was asked for. */
class ReproducibilityTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "077, C,           -Duser.timezone=Pacific/Apia,     -Dfile.encoding=US-ASCII",
        "002, C.UTF-8,     -Duser.language=tr,               -Dfile.encoding=ISO-8859-9",
        "022, POSIX,       -Duser.language=ar,               -Duser.name=nobody",
        "027, en_US.UTF-8, -Dsun.jnu.encoding=UTF-8,         -Djava.util.concurrent.ForkJoinPool.common.parallelism=1"
    })
    void anotherMaskLocaleTimeZoneAndCharsetGiveTheSameBytes(String mask, String locale, String first, String second)
            throws Exception {
        String here = BuildMain.build(Files.createDirectories(folder.resolve("here")));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Tools.Result there = Tools.run(folder, List.of(
                "sh", "-c", "umask " + mask + " && LC_ALL=" + locale + " exec \"$@\"", "sh", java, first, second,
                "-cp", System.getProperty("java.class.path"), BuildMain.class.getName(),
                Files.createDirectories(folder.resolve("there")).toString()));
        assertThat(there).isEqualTo(new Tools.Result(0, here + "\n"));
    }
}
