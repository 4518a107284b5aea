package dev.harthon.shell.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fault.ExitCode;
import dev.harthon.habitat.DefaultConfig;
import dev.harthon.http.HttpSettings;
import dev.harthon.http.RetryPolicy;
import dev.harthon.image.archive.FolderMemberCache;
import dev.harthon.session.SessionEdits;
import dev.harthon.shell.command.Commands;
import dev.harthon.shell.command.Dialogue;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.render.Console;
import dev.harthon.shell.run.Cancellation;
import dev.harthon.shell.run.Dispatcher;
import dev.harthon.shell.run.FailureTeller;
import dev.harthon.shell.run.LineObserver;
import dev.harthon.shell.run.Verbosity;
import dev.harthon.workbench.Depots;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.ImagePlanner;
import dev.harthon.workbench.PackageLoader;
import dev.harthon.workbench.PackageTips;
import dev.harthon.workbench.Places;
import dev.harthon.workbench.Workshop;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A home of its own, a session in it, and commands that are called as a pipe calls them. */
public final class Bench implements AutoCloseable {

    /** Nobody answers there, at once: tests never speak to the depot that everybody uses. */
    private static final String NOBODY = "http://127.0.0.1:1";

    private static final long MEMBER_CACHE_BYTES = 1 << 24;

    private final Path home;
    private final Places places;
    private final Desk desk;
    private final SessionEdits edits =
            new SessionEdits((service, mapping) -> DefaultConfig.of(service).check(mapping));
    private final Depots depots;
    private final FolderMemberCache members;
    private final PackageLoader loader;
    private final PackageTips tips;
    private final List<HarthonCommand> commands = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console = Console.piped(out, err);
    private Dialogue dialogue = Dialogue.NONE;

    private Bench(Path home, String depot) {
        this.home = home;
        this.places = new Places(
                home.resolve("dist"), home, home.resolve("config"), home.resolve("data"), home.resolve("state"),
                home.resolve("cache"), home);
        this.desk = new Desk(places, "local");
        HttpSettings http = HttpSettings.standard().withRetries(RetryPolicy.never());
        this.depots = new Depots(Map.of("HAB_BLDR_URL", depot), places, http);
        this.members = new FolderMemberCache(places.members(), MEMBER_CACHE_BYTES, Clock.systemUTC());
        this.loader = new PackageLoader(places, depots, members);
        this.tips = new PackageTips(loader, depots);
    }

    /** Without a depot. */
    public static Bench in(Path home) {
        return new Bench(home, NOBODY);
    }

    public static Bench in(Path home, String depot) {
        return new Bench(home, depot);
    }

    public Bench with(Function<Bench, HarthonCommand> command) {
        commands.add(command.apply(this));
        return this;
    }

    /** Somebody who answers each question so. */
    public Bench answering(String answer) {
        dialogue = new Dialogue() {
            @Override
            public boolean interactive() {
                return true;
            }

            @Override
            public String ask(String question) {
                console.err(question);
                return answer;
            }

            @Override
            public String secret(String question) {
                return answer;
            }
        };
        return this;
    }

    public Places places() {
        return places;
    }

    public Desk desk() {
        return desk;
    }

    public SessionEdits edits() {
        return edits;
    }

    public Depots depots() {
        return depots;
    }

    public PackageLoader loader() {
        return loader;
    }

    public Workshop workshop() {
        return new Workshop(loader, new ImagePlanner(loader), members, places);
    }

    public PackageTips tips() {
        return tips;
    }

    public Console console() {
        return console;
    }

    /** Runs one line; what it says is there until the next one. */
    public ExitCode run(String... words) {
        out.reset();
        err.reset();
        return new Dispatcher(
                        Commands.of(commands),
                        console,
                        dialogue,
                        Cancellation.never(),
                        new FailureTeller(console, Verbosity.NORMAL),
                        LineObserver.NONE)
                .dispatch(List.of(words));
    }

    /** Runs one line that must work. */
    public String out(String... words) {
        assertThat(run(words)).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.OK);
        return out();
    }

    /** What the last line wrote, with the home's own name taken out. */
    public String out() {
        return out.toString(StandardCharsets.UTF_8).replace(home.toString(), "<home>");
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8).replace(home.toString(), "<home>");
    }

    @Override
    public void close() {
        tips.close();
    }
}
