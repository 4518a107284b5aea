package dev.harthon.examples;

import dev.harthon.StartedHarthon;
import dev.harthon.fault.ExitCode;
import dev.harthon.http.LoopbackServer;
import dev.harthon.http.LoopbackServer.Answer;
import dev.harthon.http.LoopbackServer.Asked;
import dev.harthon.local.Await;
import dev.harthon.local.depot.DepotServer;
import dev.harthon.shell.command.CommandSpec;
import dev.harthon.shell.command.Example;
import dev.harthon.shell.command.HarthonCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A program that runs every example of every command, each in a session of its own, and says how each ended. A cluster
 * in a process of its own belongs to the environment's HOME, apart from the one that all others use.
 */
public final class ExamplePlayer {

    /** They go on until Ctrl-C. */
    private static final List<String> ENDLESS = List.of("logs -f", "local depot ./results", "local depot ./results --port 9636");

    private final Path home;
    private final String dcos;
    private final ExampleStores stores;
    private final Map<String, String> env;

    private ExamplePlayer(Path home, String depot, String dcos, ExampleStores stores) {
        this.home = home;
        this.dcos = dcos;
        this.stores = stores;
        this.env = Map.of("HAB_BLDR_URL", depot, "DB_PASSWORD", "hunter2", "CI_PASSWORD", "hunter2", "PW", "hunter2",
                "PATH", System.getenv("PATH"));
    }

    /** @param arguments the commands whose examples are run; all where none is named */
    public static void main(String[] arguments) throws Exception {
        Path here = Path.of("").toAbsolutePath();
        List<String> wanted = List.of(arguments);
        try (DepotServer depot = DepotServer.start(0, here.resolve("results"));
                LoopbackServer dcos = LoopbackServer.answering(ExamplePlayer::letIn);
                ExampleStores stores = new ExampleStores(here);
                StartedHarthon cluster = new StartedHarthon(here.resolve("home"))) {
            ExamplePlayer player =
                    new ExamplePlayer(here.resolve("home"), depot.url(), dcos.uri().toString(), stores);
            ExampleScene.CLUSTER.forEach(cluster::run);
            List<CommandSpec> specs =
                    cluster.commands().visible().stream().map(HarthonCommand::spec).toList();
            for (CommandSpec spec : specs) {
                if (wanted.isEmpty() || wanted.contains(spec.name())) {
                    spec.examples().forEach(example -> player.play(spec, example));
                }
            }
        }
    }

    private void play(CommandSpec spec, Example example) {
        boolean apart = spec.name().matches("local st.*");
        Path place = apart ? Path.of(System.getenv("HOME")) : home;
        try (StartedHarthon harthon = new StartedHarthon(place, env)) {
            String complaint = prepare(spec.name(), example.line(), harthon);
            String line = filledIn(spec.name(), example.line(), harthon);
            ExitCode code = complaint.isEmpty() ? run(harthon, line) : ExitCode.FAILED;
            boolean good = code == ExitCode.OK
                    || ENDLESS.contains(example.line()) && code == ExitCode.INTERRUPTED
                    || spec.name().equals("diff") && code == ExitCode.DIFFERS;
            System.out.println((good ? "ok    " : "WRONG ") + spec.name() + ": " + line);
            if (!good) {
                System.out.println((complaint.isEmpty() ? harthon.said() : complaint).indent(6).stripTrailing());
            }
            if (apart) {
                harthon.run("local stop");
            } else if (ExampleScene.breaks(example.line())) {
                harthon.run("local fail clear");
            }
        }
    }

    /** Whoever has a name and a proof. */
    private static Answer letIn(Asked asked) {
        return asked.method().equals("POST") ? Answer.json(200, "{\"token\": \"t\"}")
                : Answer.of(401, "").with("WWW-Authenticate", "acsjwt");
    }

    private String prepare(String command, String example, StartedHarthon harthon) {
        for (String line : ExampleScene.before(command, example)) {
            if (harthon.run(line.replace(ExampleWorld.DCOS, dcos)) != ExitCode.OK) {
                return "before: " + line + "\n" + harthon.said();
            }
        }
        return "";
    }

    /** What has another name at each run stands in the examples under a name of the same form. */
    private String filledIn(String command, String line, StartedHarthon harthon) {
        Map<String, String> names = new HashMap<>();
        if (command.startsWith("deployments ")) {
            harthon.run("destroy --force --yes");
            harthon.run("set cpus 64");
            harthon.run("deploy --no-wait");
            harthon.run("deployments -q");
            names.put("0b9c1d5e-77aa-4c1e-9a53-2f6f0c3b1e44", harthon.said().strip());
        }
        if (line.contains("--task 5f0c")) {
            harthon.run("tasks -q");
            names.put("5f0c", harthon.said().strip().replaceFirst(".*instance-(\\w+)-.*", "$1"));
        }
        names.putAll(stores.names(line));
        if (line.contains("files.example") && names.isEmpty()) {
            harthon.run("local status -o json");
            names.put("https://files.example", harthon.said().replaceFirst("(?s).*\"store\": \"([^\"]*?)/?\".*", "$1"));
        }
        if (command.equals("restore")) {
            harthon.run("destroy --yes");
            keep(harthon.said().replaceFirst("(?s).*restore (\\S+).*", "$1"));
            names.put("~/", home + "/");
        }
        String filled = line;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace(name.getKey(), name.getValue());
        }
        return filled;
    }

    private void keep(String file) {
        Path state = home.resolve(".local/state/harthon/destroyed/greeter-20260105T101500.000Z.json");
        try {
            Files.copy(Path.of(file), state, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Files.copy(Path.of(file), Path.of("greeter.json"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ExitCode run(StartedHarthon harthon, String line) {
        if (Stream.of("local depot", "logs -f").noneMatch(line::startsWith)) {
            return harthon.run(line);
        }
        return harthon.run(line, handler -> {
            Thread ctrlC = new Thread(() -> {
                Await.until("it says something", () -> !harthon.said().isEmpty());
                handler.run();
            });
            ctrlC.start();
            return () -> {};
        });
    }
}
