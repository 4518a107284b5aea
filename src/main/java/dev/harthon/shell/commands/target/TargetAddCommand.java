package dev.harthon.shell.commands.target;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.ClusterTarget;
import dev.harthon.workbench.TargetBook;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** {@code target add NAME --marathon URL}: names a cluster. */
public final class TargetAddCommand extends HarthonCommand {

    private static final ValueType<URI> ADDRESS = ValueType.of(URI.class, URI::create)
            .completing(Completions.beginnings(() -> Map.of("http://", "in the clear", "https://", "with TLS")));
    private static final Option<URI> MARATHON =
            Option.value("marathon", "url", "where Marathon answers").of(ADDRESS).required();
    private static final Option<URI> MESOS =
            Option.value("mesos", "url", "where the Mesos master answers, if Marathon does not know it").of(ADDRESS);
    private static final Option<URI> STORE =
            Option.value("store", "uri", "where archives go: file:///folder or http(s)://server/folder/").of(ADDRESS);
    private static final Option<Path> CA =
            Option.value("ca", "file", "PEM file of the authority that signed its certificates")
                    .of(ValueType.path(".pem", ".crt"));

    private final TargetBook book;
    private final Parameter<String> name;

    public TargetAddCommand(TargetBook book) {
        this(book, Parameter.required("name", "how you will call the cluster")
                .completing(Completions.of(() -> book.all().keySet())));
    }

    private TargetAddCommand(TargetBook book, Parameter<String> name) {
        super(spec("target add")
                .group(Group.TARGETS)
                .purpose("Name a cluster, or change what a name stands for")
                .parameter(name)
                .option(MARATHON)
                .option(MESOS)
                .option(STORE)
                .option(CA)
                .example("target add lab --marathon http://marathon.lab.example:8080", "Marathon knows its Mesos master")
                .example(
                        "target add prod --marathon https://m.example --store http://files.example/",
                        "with a store for archives")
                .seeAlso("target use", "target list"));
        this.book = book;
        this.name = name;
    }

    @Override
    protected ExitCode run(Invocation in) {
        ClusterTarget target = new ClusterTarget(
                in.value(name),
                in.value(MARATHON),
                in.find(MESOS),
                in.find(STORE),
                in.find(CA).map(Path::toAbsolutePath));
        book.put(target);
        in.out().done("target " + target.name() + " is " + target.marathon() + "; use it with: target use "
                + target.name());
        return ExitCode.OK;
    }
}
