package dev.harthon.shell.commands.keys;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.KeyBook;
import dev.harthon.workbench.KeyBook.Entry;
import java.nio.file.Path;

/** {@code key trust FILE}: a public key that the user has. */
public final class KeyTrustCommand extends HarthonCommand {

    private static final Parameter<Path> FILE =
            Parameter.required("file", "an origin's .pub file").of(ValueType.path(".pub"));

    private final KeyBook keys;

    public KeyTrustCommand(KeyBook keys) {
        super(spec("key trust")
                .group(Group.LOOK)
                .purpose("Trust a public key from now on")
                .detail("It is copied into Harthon's own folder. For one load alone, name it there with --key.")
                .parameter(FILE)
                .example("key trust ./acme-20260101000000.pub", "its fingerprint is shown")
                .example("key trust ~/.hab/cache/keys/acme-20260101000000.pub", "of another cache")
                .seeAlso("key list", "key forget", "key fetch"));
        this.keys = keys;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Entry trusted = keys.trust(in.value(FILE));
        in.out().done("trusting " + trusted.id() + ", fingerprint " + trusted.fingerprint());
        return ExitCode.OK;
    }
}
