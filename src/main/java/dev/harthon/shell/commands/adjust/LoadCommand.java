package dev.harthon.shell.commands.adjust;

import dev.harthon.fault.ExitCode;
import dev.harthon.habitat.Closure;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.trust.TrustPolicy;
import dev.harthon.session.LoadRequest;
import dev.harthon.session.SessionEdits;
import dev.harthon.session.settings.BuildSettings;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.shell.commands.PackageNameCompletion;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.PackageLoader;
import dev.harthon.workbench.PackageTips;
import java.util.Optional;

/** {@code load IDENT|FILE|DIR}: a package, verified, with all that it needs. */
public final class LoadCommand extends HarthonCommand {

    private final Desk desk;
    private final SessionEdits edits;
    private final PackageLoader loader;
    private final Parameter<String> what;

    public LoadCommand(Desk desk, SessionEdits edits, PackageLoader loader, PackageTips tips) {
        this(
                desk,
                edits,
                loader,
                Parameter.required("what", "origin/name[/version[/release]], a .hart file, or a folder of them")
                        .completing(new PackageNameCompletion(
                                tips, Optional.of(ValueType.path(".hart").completion()))));
    }

    private LoadCommand(Desk desk, SessionEdits edits, PackageLoader loader, Parameter<String> what) {
        super(LoadOptions.on(spec("load"))
                .group(Group.LOOK)
                .purpose("Load a package, verify it, and find all that it needs")
                .detail("Looked for in the folders named with --from, Habitat's caches, Harthon's cache, the samples "
                        + "that came with Harthon, and the depot that HAB_BLDR_URL names. Signatures are checked while "
                        + "reading: see 'explain trust'. Keys are never fetched unasked: see 'key fetch'.")
                .parameter(what)
                .example("load sample/greeter", "the newest release of a package")
                .example("load core/redis --from ./results --key ./keys", "out of folders of yours")
                .example("load ./acme-web-1.0.0-20260101000000-x86_64-linux.hart", "one file")
                .example("load core/redis --channel stable", "from the depot, if it is nowhere nearer")
                .seeAlso("unload", "package", "deps", "versions", "key fetch"));
        this.desk = desk;
        this.edits = edits;
        this.loader = loader;
        this.what = what;
    }

    @Override
    protected ExitCode run(Invocation in) {
        LoadRequest request = LoadOptions.request(in.value(what), in);
        TrustPolicy trust = desk.session().require(BuildSettings.TRUST);
        Closure closure = loader.load(request, desk.session(), LoadOptions.fetchKeys(in), in.out().progress());
        desk.edit(session -> edits.load(session, request, closure));
        in.out().done("loaded " + closure.top().ident() + needs(closure) + ", signed by "
                + closure.top().seal().key());
        if (trust == TrustPolicy.WARN) {
            closure.all().forEach(member -> warn(member, in));
        }
        if (closure.top().targetAssumed()) {
            in.out().warn(closure.top().ident() + " has no TARGET, as packages of early 2016: taken as "
                    + closure.top().target() + "; a Supervisor would not see it, so set runner direct");
        }
        return ExitCode.OK;
    }

    private static String needs(Closure closure) {
        int count = closure.dependencies().size();
        return count == 0 ? "" : " and the " + count + " packages that it needs";
    }

    private static void warn(HabitatPackage member, Invocation in) {
        member.seal().doubt().ifPresent(doubt -> in.out().warn(member.ident() + ": " + doubt));
    }
}
