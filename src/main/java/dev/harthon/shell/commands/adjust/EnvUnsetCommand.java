package dev.harthon.shell.commands.adjust;

import dev.harthon.fault.ExitCode;
import dev.harthon.session.SessionEdits;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Desk;

/** {@code env unset KEY}: takes a variable, or a secret, away. */
public final class EnvUnsetCommand extends HarthonCommand {

    private final Desk desk;
    private final SessionEdits edits;
    private final Parameter<String> name;

    public EnvUnsetCommand(Desk desk, SessionEdits edits) {
        this(
                desk,
                edits,
                Parameter.required("name", "the variable")
                        .completing(Names.variables(desk)));
    }

    private EnvUnsetCommand(Desk desk, SessionEdits edits, Parameter<String> name) {
        super(spec("env unset")
                .group(Group.ADJUST)
                .purpose("Take a variable of the task away")
                .parameter(name)
                .example("env unset LOG_LEVEL", "a variable")
                .example("env unset DB_PASSWORD", "a secret")
                .seeAlso("env", "env list"));
        this.desk = desk;
        this.edits = edits;
        this.name = name;
    }

    @Override
    protected ExitCode run(Invocation in) {
        desk.edit(session -> edits.envUnset(session, in.value(name)));
        in.out().done("env " + in.value(name) + " is unset");
        return ExitCode.OK;
    }
}
