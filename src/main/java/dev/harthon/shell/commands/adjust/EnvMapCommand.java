package dev.harthon.shell.commands.adjust;

import dev.harthon.fault.ExitCode;
import dev.harthon.session.SessionEdits;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Desk;

/** {@code env map CFG.KEY VALUE}: the package's own configuration. */
public final class EnvMapCommand extends HarthonCommand {

    private final Desk desk;
    private final SessionEdits edits;
    private final Parameter<String> key;
    private final Parameter<String> value;

    public EnvMapCommand(Desk desk, SessionEdits edits) {
        this(
                desk,
                edits,
                Parameter.required("key", "a key of the package's default.toml").of(Names.configKey(desk)),
                Parameter.required("value", "text, $VAR, ${VAR:-default}, $HOST or $PORT_NAME")
                        .orNegative()
                        .of(new MappedValueSlot(desk, edits).type()));
    }

    private EnvMapCommand(Desk desk, SessionEdits edits, Parameter<String> key, Parameter<String> value) {
        super(spec("env map")
                .group(Group.ADJUST)
                .purpose("Give a key of the package's configuration a value")
                .detail("Checked against default.toml. What only the task knows is filled in when it starts. Write $$ "
                        + "for a dollar sign.")
                .parameter(key)
                .parameter(value)
                .example("env map greeting 'Good day'", "a value that is known now")
                .example("env map greeting 'Hello from $HOST:$PORT_HTTP'", "filled in by the task")
                .seeAlso("env unmap", "config", "env"));
        this.desk = desk;
        this.edits = edits;
        this.key = key;
        this.value = value;
    }

    @Override
    protected ExitCode run(Invocation in) {
        desk.edit(session -> edits.envMap(session, in.value(key), in.value(value)));
        in.out().done(in.value(key) + " = " + in.value(value));
        return ExitCode.OK;
    }
}
