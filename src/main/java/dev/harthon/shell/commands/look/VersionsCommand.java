package dev.harthon.shell.commands.look;

import dev.harthon.fault.ExitCode;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.PackageSpec;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.commands.PackageNameCompletion;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.PackageFinder;
import dev.harthon.workbench.PackageFinder.Found;
import dev.harthon.workbench.PackageFinder.Version;
import dev.harthon.workbench.PackageTips;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code versions [IDENT]}: which versions of a package there are, and where. */
public final class VersionsCommand extends HarthonCommand {

    private static final Option<Boolean> OFFLINE = Option.flag("offline", "do not ask the depot");

    private final Desk desk;
    private final PackageFinder finder;
    private final Parameter<String> ident;

    public VersionsCommand(Desk desk, PackageFinder finder, PackageTips tips) {
        this(
                desk,
                finder,
                Parameter.optional("package", "origin/name[/version]; the loaded one if it is left out")
                        .completing(new PackageNameCompletion(tips, Optional.empty())));
    }

    private VersionsCommand(Desk desk, PackageFinder finder, Parameter<String> ident) {
        super(spec("versions")
                .group(Group.LOOK)
                .purpose("List the versions of a package, newest first")
                .detail("Those in Habitat's caches, in Harthon's, and in the depot that HAB_BLDR_URL names.")
                .parameter(ident)
                .option(OFFLINE)
                .formats()
                .example("versions core/redis", "each version, its newest release, and where it is")
                .example("versions --offline", "of the loaded package, on this machine")
                .seeAlso("search", "load"));
        this.desk = desk;
        this.finder = finder;
        this.ident = ident;
    }

    @Override
    protected ExitCode run(Invocation in) {
        PackageSpec spec = in.find(ident).map(PackageSpec::parse).orElseGet(this::loaded);
        Found<Version> found = finder.versions(spec, from(spec), in.flag(OFFLINE), in.out().progress());
        found.trouble().ifPresent(in.out()::warn);
        in.show(Listing.of(found.items())
                .column("version", Version::version)
                .column("latest", Version::latest)
                .number("releases", Version::releases)
                .column("loaded", version -> isLoaded(spec, version), version -> isLoaded(spec, version) ? "*" : "")
                .column("in", Version::places));
        return ExitCode.OK;
    }

    private PackageSpec loaded() {
        PackageIdent ident = desk.closure().top().ident();
        return PackageSpec.parse(ident.origin() + "/" + ident.name());
    }

    /** Where the loaded package came from counts for its own versions. */
    private List<Path> from(PackageSpec spec) {
        return desk.session().loaded().stream()
                .filter(loaded -> loaded.closure().top().ident().name().equals(spec.name()))
                .flatMap(loaded -> loaded.request().from().stream())
                .map(Path::of)
                .toList();
    }

    private boolean isLoaded(PackageSpec spec, Version version) {
        return desk.loaded()
                .map(closure -> closure.top().ident())
                .filter(top -> top.origin().equals(spec.origin()) && top.name().equals(spec.name()))
                .filter(top -> top.version().equals(version.version()))
                .isPresent();
    }
}
