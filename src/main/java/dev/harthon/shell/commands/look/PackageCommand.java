package dev.harthon.shell.commands.look;

import dev.harthon.fault.ExitCode;
import dev.harthon.habitat.Closure;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.Metadata;
import dev.harthon.habitat.Seal;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.render.ByteText;
import dev.harthon.shell.render.Details;
import dev.harthon.workbench.Desk;
import java.util.List;
import java.util.TreeSet;

/** {@code package}: what the package says of itself. */
public final class PackageCommand extends HarthonCommand {

    private final Desk desk;

    public PackageCommand(Desk desk) {
        super(spec("package")
                .group(Group.LOOK)
                .purpose("Show what the package says of itself")
                .formats()
                .example("package", "identifier, target, signer, service and sizes")
                .example("package -q", "the full identifier only")
                .seeAlso("show", "deps", "verify"));
        this.desk = desk;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Closure closure = desk.closure();
        HabitatPackage top = closure.top();
        Metadata metadata = top.metadata();
        in.show(Details.of()
                .row("package", top.ident().toString())
                .row("target", top.target().toString(), target(top))
                .row("file", top.file().toString())
                .row("size", top.size(), ByteText.of(top.size()))
                .row("unpacked", top.unpackedSize(), ByteText.of(top.unpackedSize()))
                .row("signed by", top.seal().key(), signer(top.seal()))
                .row("digest", top.seal().digest())
                .row("service", top.runnable(), top.runnable() ? "yes" : "no, a library: there is nothing to run")
                .row(
                        "runs as",
                        metadata.serviceUser().orElse("") + ":" + metadata.serviceGroup().orElse(""),
                        account(top))
                .row("stops on", metadata.shutdownSignal(), stop(metadata))
                .row("exposes", metadata.exposes())
                .row("exports", metadata.exports())
                .row("hooks", List.copyOf(new TreeSet<>(top.hooks().keySet())))
                .row("templates", List.copyOf(new TreeSet<>(top.templates().keySet())))
                .row("needs", closure.dependencies().size(), needs(closure)));
        return ExitCode.OK;
    }

    private static String target(HabitatPackage top) {
        return top.target() + (top.targetAssumed() ? " (assumed: it has no TARGET, and no Supervisor sees it)" : "");
    }

    private static String signer(Seal seal) {
        return seal.key() + seal.doubt().map(doubt -> "\nnot trusted: " + doubt).orElse(", verified");
    }

    private static String account(HabitatPackage top) {
        Metadata metadata = top.metadata();
        return top.runnable()
                ? metadata.serviceUser().orElse("hab") + ":" + metadata.serviceGroup().orElse("hab")
                : "";
    }

    private static String stop(Metadata metadata) {
        return "SIG" + metadata.shutdownSignal() + ", then after " + metadata.shutdownTimeout() + " s SIGKILL";
    }

    private static String needs(Closure closure) {
        long bytes = closure.all().mapToLong(HabitatPackage::unpackedSize).sum();
        return closure.dependencies().size() + " packages; " + ByteText.of(bytes) + " unpacked, all together";
    }
}
