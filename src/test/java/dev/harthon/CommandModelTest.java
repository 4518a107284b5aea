package dev.harthon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.shell.command.CommandSpec;
import dev.harthon.shell.command.Example;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Slot;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every command, option and argument that there is. */
class CommandModelTest {

    /** What only the user knows: text, expressions, numbers. Everything else is completed. */
    private static final Set<String> FREE = Set.of(
            "health command --failures",
            "health command <command>",
            "health http --failures",
            "health supervisor --failures",
            "health tcp --failures",
            "history --lines",
            "local depot --port",
            "local fail 5xx --status",
            "local fail 5xx --times",
            "local fail agent <agent>",
            "local fail exit --status",
            "local fail fetch --status",
            "local fail fetch --times",
            "local start --agents",
            "local start --attribute",
            "local start --cpus",
            "local start --ports",
            "local start --uid",
            "login --uid",
            "logs --grep",
            "logs --lines",
            "logs --until",
            "target add --fingerprint",
            "target add --marathon-service",
            "target import --as",
            "watch --count");

    /** They act, or say something that has a form of its own. */
    private static final String WITHOUT_FORMATS = """
            adopt, bind, bind unset, clear, completion, deploy, deployments cancel, deployments rollback, destroy, env,
            env import, env map, env secret, env unmap, env unset, exit, expect, export, expose, expose port,
            health command, health http, health supervisor, health tcp, health unset, help, key fetch, key forget,
            key trust, label, label unset, load, local depot, local fail 5xx, local fail agent, local fail clear,
            local fail events, local fail exit, local fail fetch, local fail health, local fail lock,
            local fail offers, local fail oom, local fail slow, local start, local stop, login, logout, logs, peer,
            peer unset, record start, record stop, redo, replay, reset, restart, restore, rollback, sandbox cat,
            sandbox get, save, scale, sessions remove, sessions use, set, target add, target remove, target use, undo,
            unexpose, unload, unset, volume, volume unset, watch""";

    @TempDir
    static Path home;

    private static StartedHarthon harthon;
    private static List<CommandSpec> specs;

    @BeforeAll
    static void start() {
        harthon = new StartedHarthon(home);
        specs = harthon.commands().visible().stream().map(HarthonCommand::spec).toList();
    }

    @AfterAll
    static void close() {
        harthon.close();
    }

    @Test
    void everyValueIsCompletedOrIsFreeText() {
        Set<String> open = specs.stream()
                .flatMap(spec -> values(spec)
                        .filter(slot -> !slot.type().completes())
                        .map(slot -> spec.name() + " " + slot.label()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(open).containsExactlyInAnyOrderElementsOf(FREE);
    }

    @Test
    void whatShowsSomethingShowsItForProgramsToo() {
        Set<String> without = specs.stream()
                .filter(spec -> !labels(spec).containsAll(List.of("--output", "--quiet")))
                .map(CommandSpec::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(without).containsExactlyInAnyOrder(WITHOUT_FORMATS.strip().split(",\\s+"));
    }

    @Test
    void whatIsReferredToIsThere() {
        Set<String> names = specs.stream().map(CommandSpec::name).collect(Collectors.toSet());
        specs.forEach(spec -> assertThat(names).as(spec.name()).containsAll(spec.seeAlso()));
    }

    @Test
    void everyExampleIsAnotherOneAndCallsItsCommand() {
        specs.forEach(spec -> assertThat(spec.examples())
                .as(spec.name())
                .hasSizeGreaterThanOrEqualTo(2)
                .extracting(Example::line)
                .doesNotHaveDuplicates()
                .allMatch(line -> called(spec).stream().anyMatch(name -> (line + " ").startsWith(name + " "))));
    }

    private static List<String> called(CommandSpec spec) {
        return Stream.concat(Stream.of(spec.name()), spec.aliases().stream()).toList();
    }

    private static List<String> labels(CommandSpec spec) {
        return spec.options().stream().map(Option::label).toList();
    }

    private static Stream<Slot<?>> values(CommandSpec spec) {
        return Stream.concat(spec.parameters().stream(), spec.options().stream().filter(option -> !option.isFlag()));
    }
}
