package dev.harthon.shell.commands.look;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.render.Listing;
import dev.harthon.shell.commands.PackageNameCompletion;
import dev.harthon.workbench.PackageFinder;
import dev.harthon.workbench.PackageFinder.Found;
import dev.harthon.workbench.PackageFinder.Hit;
import java.util.List;
import dev.harthon.workbench.PackageTips;
import java.util.Optional;

/** {@code search TEXT}: which packages there are. */
public final class SearchCommand extends HarthonCommand {

    private static final Option<Boolean> OFFLINE = Option.flag("offline", "do not ask the depot");

    private final PackageFinder finder;
    private final Parameter<String> text;

    public SearchCommand(PackageFinder finder, PackageTips tips) {
        this(finder, Parameter.required("text", "part of an origin or a name")
                .completing(new PackageNameCompletion(tips, Optional.empty())));
    }

    private SearchCommand(PackageFinder finder, Parameter<String> text) {
        super(spec("search")
                .group(Group.LOOK)
                .purpose("Find packages by a part of their name")
                .detail("On this machine, and in the depot that HAB_BLDR_URL names, which looks for the beginnings of "
                        + "origin and name, and gives fifty at most.")
                .parameter(text)
                .option(OFFLINE)
                .formats()
                .example("search redis", "each package, and where it is")
                .example("search redis --offline -q", "names on this machine only")
                .seeAlso("versions", "load"));
        this.finder = finder;
        this.text = text;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Found<Hit> found = finder.search(in.value(text), List.of(), in.flag(OFFLINE), in.out().progress());
        found.trouble().ifPresent(in.out()::warn);
        in.show(Listing.of(found.items())
                .column("package", Hit::name)
                .column("in", Hit::places)
                .whenEmpty("no package has '" + in.value(text) + "' in its name"));
        return ExitCode.OK;
    }
}
