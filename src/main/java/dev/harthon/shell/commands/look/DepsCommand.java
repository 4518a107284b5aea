package dev.harthon.shell.commands.look;

import dev.harthon.fault.ExitCode;
import dev.harthon.habitat.Closure;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.render.ByteText;
import dev.harthon.shell.render.Listing;
import dev.harthon.shell.render.View;
import dev.harthon.workbench.DependencyGraph;
import dev.harthon.workbench.Desk;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code deps}: the closure as a list, as a tree, or the ways to one member. */
public final class DepsCommand extends HarthonCommand {

    private static final int MOST_WAYS = 20;
    private static final Option<Boolean> TREE = Option.flag("tree", "show who needs whom");

    private final Desk desk;
    private final Option<String> why;

    public DepsCommand(Desk desk) {
        this(desk, why(desk));
    }

    private DepsCommand(Desk desk, Option<String> why) {
        super(spec("deps")
                .group(Group.LOOK)
                .purpose("Show what the package needs to run")
                .detail("Lists the closure: the loaded package, then its dependencies as it names them.")
                .option(TREE)
                .option(why)
                .formats()
                .example("deps --tree", "the tree of direct dependencies")
                .example("deps --why core/glibc", "every way that leads to it")
                .seeAlso("package", "files"));
        this.desk = desk;
        this.why = why;
    }

    private static Option<String> why(Desk desk) {
        return Option.value("why", "package", "show the ways that lead to a member")
                .completing(Completions.described(() -> members(desk)));
    }

    private static Map<String, String> members(Desk desk) {
        Map<String, String> members = new TreeMap<>();
        desk.loaded().stream().flatMap(Closure::all).forEach(member -> members.put(
                member.ident().origin() + "/" + member.ident().name(), ByteText.of(member.unpackedSize())));
        return members;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Closure closure = desk.closure();
        DependencyGraph graph = new DependencyGraph(closure);
        if (in.find(why).isPresent()) {
            PackageIdent to = DependencyGraph.member(closure, in.value(why)).ident();
            in.show(ways(graph.ways(to, MOST_WAYS)));
        } else if (in.flag(TREE)) {
            in.show(new TreeView(graph.tree(), closure.all()
                    .collect(Collectors.toMap(HabitatPackage::ident, HabitatPackage::unpackedSize))));
        } else {
            in.show(list(closure));
        }
        return ExitCode.OK;
    }

    private static View ways(List<List<PackageIdent>> ways) {
        return View.text(
                ways.stream()
                        .map(way -> way.stream().map(PackageIdent::toString).collect(Collectors.joining(" > ")))
                        .collect(Collectors.joining("\n")),
                ways.stream()
                        .map(way -> way.stream().map(PackageIdent::toString).toList())
                        .toList());
    }

    private static View list(Closure closure) {
        return Listing.of(closure.all().toList())
                .column("package", member -> member.ident().toString())
                .number("hart", HabitatPackage::size, member -> ByteText.of(member.size()))
                .number("unpacked", HabitatPackage::unpackedSize, member -> ByteText.of(member.unpackedSize()))
                .data("file", member -> member.file().toString());
    }
}
