package dev.harthon.workbench.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.UsageFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {

    @TempDir
    private Path folder;

    private Path own;
    private Path work;

    @BeforeEach
    void makeFolders() throws IOException {
        own = folder.resolve("config.toml");
        work = Files.createDirectories(folder.resolve("repository/deep/er"));
        Files.createDirectories(folder.resolve("repository/.git"));
    }

    @Test
    void theEnvironmentGoesBeforeTheProjectAndTheProjectBeforeTheUser() throws IOException {
        Files.writeString(own, "target = \"mine\"\ncolor = \"never\"\noutput = \"plain\"\n");
        Path project = Files.writeString(
                folder.resolve("repository/.harthon.toml"), "color = \"always\"\noutput = \"json\"\n[set]\nmem = 64\n");

        Preferences read = read(Map.of("HARTHON_OUTPUT", "table"));

        assertThat(read.find("HARTHON_TARGET")).hasValue(new Preference("HARTHON_TARGET", "mine", own + ":1"));
        assertThat(read.find("HARTHON_COLOR")).hasValue(new Preference("HARTHON_COLOR", "always", project + ":1"));
        assertThat(read.find("HARTHON_OUTPUT")).hasValue(new Preference("HARTHON_OUTPUT", "table", "environment"));
        assertThat(read.find("HARTHON_SET_MEM").map(Preference::origin)).hasValue(project + ":4");
        assertThat(read.environment(Map.of("A", "b")))
                .containsEntry("HARTHON_SET_MEM", "64")
                .containsEntry("A", "b");
    }

    @Test
    void theProjectEndsAtTheRootOfItsRepository() throws IOException {
        Files.writeString(folder.resolve(".harthon.toml"), "target = \"strange\"\n");
        assertThat(read(Map.of()).byVariable()).isEmpty();
        Files.writeString(work.resolve(".harthon.toml"), "target = \"near\"\n");
        Files.writeString(folder.resolve("repository/.harthon.toml"), "target = \"far\"\n");
        assertThat(read(Map.of()).find("HARTHON_TARGET").map(Preference::value)).hasValue("near");
    }

    @Test
    void outsideOfARepositoryOnlyTheFolderItselfIsLookedInto() throws IOException {
        Files.delete(folder.resolve("repository/.git"));
        Files.writeString(folder.resolve("repository/.harthon.toml"), "target = \"far\"\n");
        assertThat(read(Map.of()).byVariable()).isEmpty();
    }

    @Test
    void whatIsUnknownOrWrongIsToldWithFileAndLine() {
        refused("\ncolour = \"never\"\n").hasMessageContaining(own + ":2: there is no preference 'colour'")
                .satisfies(fault -> assertThat(((UsageFault) fault).remedy()).hasValue("did you mean color?"));
        refused("color = \"green\"\n").hasMessageContaining(own + ":1: color cannot be 'green'");
        refused("http-idle = \"0s\"\n").hasMessageContaining(own + ":1: http-idle cannot be '0s'");
        refused("ascii = \"perhaps\"\n").hasMessageContaining(own + ":1:");
        refused("target = [\"a\"]\n").hasMessageContaining(own + ":1: target takes one value");
        refused("[set]\ncpu = 1\n").hasMessageContaining(own + ":2: there is no setting 'cpu'");
        refused("[set]\n\ncpus = \"lots\"\n").hasMessageContaining(own + ":3: cpus cannot be 'lots'");
        refused("target = lab\n").hasMessageContaining(own + ":1: the line is not TOML");
    }

    @Test
    void aProjectDoesNotDecideWhomToTrust() throws IOException {
        Files.writeString(work.resolve(".harthon.toml"), "[set]\ntrust = \"off\"\n");
        assertThatThrownBy(() -> read(Map.of())).isInstanceOf(UsageFault.class).hasMessageContaining("trust");
        Files.delete(work.resolve(".harthon.toml"));
        assertThatThrownBy(() -> read(Map.of("HARTHON_COLOR", "green")))
                .hasMessageContaining("HARTHON_COLOR cannot be 'green'");
        assertThatThrownBy(() -> read(Map.of("HARTHON_SET_CPSU", "1")))
                .hasMessageContaining("HARTHON_SET_CPSU in the environment presets no setting");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(String text) {
        return assertThatThrownBy(() -> {
                    Files.writeString(own, text);
                    read(Map.of());
                })
                .isInstanceOf(UsageFault.class);
    }

    private Preferences read(Map<String, String> env) {
        return Preferences.read(env, work, own);
    }
}
