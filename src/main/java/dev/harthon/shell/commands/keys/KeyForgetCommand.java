package dev.harthon.shell.commands.keys;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.KeyBook;
import dev.harthon.workbench.KeyBook.Entry;

/** {@code key forget NAME}: takes the trust back. */
public final class KeyForgetCommand extends HarthonCommand {

    private final KeyBook keys;
    private final Parameter<String> name;

    public KeyForgetCommand(KeyBook keys) {
        this(keys, Parameter.required("name", "origin-revision").completing(KeyViews.own(keys)));
    }

    private KeyForgetCommand(KeyBook keys, Parameter<String> name) {
        super(spec("key forget")
                .group(Group.LOOK)
                .purpose("No longer trust a key")
                .detail("For keys that Harthon was told to trust; those of Habitat's caches are Habitat's.")
                .parameter(name)
                .example("key forget acme-20260101000000", "one key")
                .example("key forget core-20260101000000", "another one")
                .seeAlso("key list", "key trust"));
        this.keys = keys;
        this.name = name;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Entry forgotten = keys.forget(in.value(name));
        in.out().done("no longer trusting " + forgotten.id());
        return ExitCode.OK;
    }
}
