package dev.harthon.shell.commands.look;

import dev.harthon.fault.ExitCode;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.Desk;
import java.util.List;

/** {@code verify}: who signed what is loaded, and whether that is trusted. */
public final class VerifyCommand extends HarthonCommand {

    private final Desk desk;

    public VerifyCommand(Desk desk) {
        super(spec("verify")
                .group(Group.LOOK)
                .purpose("Show who signed each package, and whether the signature is trusted")
                .detail("Every payload was hashed and its signature checked when it was read. Ends with 4 where one is "
                        + "not trusted.")
                .formats()
                .example("verify", "signer and verdict of the whole closure")
                .example("verify -o json", "with digests, files and key fingerprints")
                .seeAlso("package", "explain"));
        this.desk = desk;
    }

    @Override
    protected ExitCode run(Invocation in) {
        List<HabitatPackage> all = desk.closure().all().toList();
        in.show(Listing.of(all)
                .column("package", member -> member.ident().toString())
                .column("signed by", member -> member.seal().key())
                .column("verdict", member -> member.seal().doubt().orElse("trusted"))
                .data("digest", member -> member.seal().digest())
                .data("fingerprint", member -> member.seal().fingerprint().orElse(""))
                .data("file", member -> member.file().toString()));
        return all.stream().allMatch(member -> member.seal().trusted()) ? ExitCode.OK : ExitCode.TRUST;
    }
}
