package dev.harthon.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.end2end.BuiltHarthon.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In place of {@code hab pkg export mesos}. */
class ExportIT {

    private static final String TARBALL = "sample-greeter-1.0.0-20260101000000.tgz";
    private static final String[] DIRECT = {
        "export", "sample/greeter", "--offline", "--set", "runner=direct", "--set", "isolation=none"
    };

    @TempDir
    Path home;

    @Test
    void theArchiveIsInResultsAndTheApplicationAloneOnStandardOutput() throws Exception {
        Result result = export("--cpu=0.25", "--mem=64", "--disk=10", "--instances=3");

        JsonNode app = app(result);
        assertThat(app.path("id").stringValue()).isEqualTo("/sample/greeter");
        assertThat(app.path("cpus").doubleValue()).isEqualTo(0.25);
        assertThat(app.path("mem").intValue()).isEqualTo(64);
        assertThat(app.path("disk").intValue()).isEqualTo(10);
        assertThat(app.path("instances").intValue()).isEqualTo(3);
        assertThat(app.at("/fetch/0/uri").stringValue()).isEqualTo("URL_TO_" + TARBALL);
        assertThat(home.resolve("results").resolve(TARBALL)).isRegularFile();
        assertThat(result.err()).contains(TARBALL, "sha256");
    }

    @Test
    void withoutOptionsItIsAsBigAsItAlwaysWas() throws Exception {
        JsonNode app = app(export("--results", "out"));

        assertThat(app.path("cpus").doubleValue()).isEqualTo(0.5);
        assertThat(app.path("mem").intValue()).isEqualTo(256);
        assertThat(app.path("disk").intValue()).isZero();
        assertThat(app.path("instances").intValue()).isEqualTo(1);
        assertThat(home.resolve("out").resolve(TARBALL)).isRegularFile();
    }

    @Test
    void theEnvironmentPresetsWhatOptionsDoNotSay() throws Exception {
        BuiltHarthon harthon = new BuiltHarthon(home).with("MEM", "96").with("INSTANCES", "2").with("CPU", "1");
        String[] words = { "export", "sample/greeter", "--cpu=2", "--set=runner=direct", "--set=isolation=none" };

        JsonNode app = app(harthon.run(words).succeeded());

        assertThat(app.path("mem").intValue()).isEqualTo(96);
        assertThat(app.path("instances").intValue()).isEqualTo(2);
        assertThat(app.path("cpus").intValue()).isEqualTo(2);
    }

    @Test
    void withAStoreTheAddressIsReal() throws Exception {
        Files.createDirectories(home.resolve("store"));

        JsonNode app = app(export("--upload-to", home.resolve("store").toUri().toString()));

        assertThat(app.at("/fetch/0/uri").stringValue()).startsWith("file:///").doesNotContain("URL_TO");
    }

    @Test
    void noSessionIsKeptAndNoneIsUsed() throws Exception {
        BuiltHarthon harthon = new BuiltHarthon(home);
        harthon.run("--session", "mine", "set", "mem", "77").succeeded();
        String kept = harthon.run("--session", "mine", "show", "-o", "json").succeeded().out();

        JsonNode app = app(harthon.session("mine").run(DIRECT).succeeded());

        assertThat(app.path("mem").intValue()).isEqualTo(256);
        assertThat(harthon.run("show", "-o", "json").succeeded().out()).isEqualTo(kept);
        assertThat(harthon.run("sessions", "-q").succeeded().out()).isEqualTo("mine\n");
    }

    @Test
    void badWordsEndWithTheirCodesAndLeaveNothing() throws Exception {
        assertThat(export(2, "--cpu=lots").err()).contains("cpus cannot be 'lots'");
        assertThat(export(2, "core/redis").err()).contains("'core/redis' is too much");
        assertThat(new BuiltHarthon(home).run("export", "sample/greter", "--offline").exit()).isEqualTo(3);
        assertThat(home.resolve("results")).doesNotExist();
    }

    private Result export(String... more) throws Exception {
        return export(0, more);
    }

    private Result export(int exit, String... more) throws Exception {
        String[] words = Stream.concat(Arrays.stream(DIRECT), Arrays.stream(more))
                .toArray(String[]::new);
        Result result = new BuiltHarthon(home).run(words);
        assertThat(result.exit()).as(result.toString()).isEqualTo(exit);
        assertThat(exit == 0 || result.out().isEmpty()).isTrue();
        return result;
    }

    private static JsonNode app(Result result) {
        return new JsonMapper().readTree(result.out());
    }
}
