package dev.harthon.shell.commands.look;

import dev.harthon.fault.ExitCode;
import dev.harthon.habitat.Metadata;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.Desk;
import java.util.List;
import java.util.stream.Stream;

/** {@code binds}: the services that the package wants to be told of. */
public final class BindsCommand extends HarthonCommand {

    private record Bind(String name, boolean required, List<String> exports) {}

    private final Desk desk;

    public BindsCommand(Desk desk) {
        super(spec("binds")
                .group(Group.LOOK)
                .purpose("List the services that the package binds to")
                .formats()
                .example("binds", "names, whether required, and the exports wanted")
                .example("binds -q", "the names only")
                .seeAlso("exports", "bind"));
        this.desk = desk;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Metadata metadata = desk.closure().top().metadata();
        Stream<Bind> required = metadata.binds().entrySet().stream()
                .map(entry -> new Bind(entry.getKey(), true, entry.getValue()));
        Stream<Bind> optional = metadata.optionalBinds().entrySet().stream()
                .map(entry -> new Bind(entry.getKey(), false, entry.getValue()));
        in.show(Listing.of(Stream.concat(required, optional).toList())
                .column("bind", Bind::name)
                .column("required", Bind::required, bind -> bind.required() ? "required" : "optional")
                .column("exports", Bind::exports, bind -> String.join(" ", bind.exports()))
                .whenEmpty("the package binds to nothing"));
        return ExitCode.OK;
    }
}
