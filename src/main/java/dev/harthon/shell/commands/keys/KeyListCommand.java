package dev.harthon.shell.commands.keys;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.workbench.KeyBook;

/** {@code key list}: whose signatures are trusted. */
public final class KeyListCommand extends HarthonCommand {

    private final KeyBook keys;

    public KeyListCommand(KeyBook keys) {
        super(spec("key list")
                .group(Group.LOOK)
                .purpose("List the public keys that are trusted")
                .detail("Those that Harthon was told to trust, those of Habitat's caches, and that of the samples. A "
                        + "fingerprint is the SHA-256 of the key's 32 bytes.")
                .formats()
                .example("key list", "names, fingerprints and files")
                .example("key list -q", "names only")
                .seeAlso("key trust", "key fetch", "key forget", "verify"));
        this.keys = keys;
    }

    @Override
    protected ExitCode run(Invocation in) {
        in.show(KeyViews.of(keys.entries())
                .whenEmpty("no key is trusted: key trust FILE, or key fetch ORIGIN"));
        return ExitCode.OK;
    }
}
