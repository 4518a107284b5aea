package dev.harthon.shell.commands.keep;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.UsageFault;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.SessionStore;

/** {@code sessions remove NAME}: forgets a session that is kept. */
public final class SessionsRemoveCommand extends HarthonCommand {

    private final Desk desk;
    private final SessionStore store;
    private final Parameter<String> name;

    public SessionsRemoveCommand(Desk desk, SessionStore store) {
        this(desk, store, Parameter.required("name", "the session's name").completing(Completions.of(store::names)));
    }

    private SessionsRemoveCommand(Desk desk, SessionStore store, Parameter<String> name) {
        super(spec("sessions remove")
                .group(Group.KEEP)
                .purpose("Forget a session that is kept; what it deployed stays")
                .parameter(name)
                .confirmed()
                .example("sessions remove web", "asks first")
                .example("sessions remove web --yes", "for scripts")
                .seeAlso("sessions", "destroy"));
        this.desk = desk;
        this.store = store;
        this.name = name;
    }

    @Override
    protected ExitCode run(Invocation in) {
        String wanted = in.value(name);
        store.get(wanted);
        if (wanted.equals(desk.name())) {
            throw new UsageFault("cannot remove the session " + wanted, "it is the one that is open", "leave it first");
        }
        in.confirm("remove session " + wanted);
        store.remove(wanted);
        in.out().done("session " + wanted + " is gone");
        return ExitCode.OK;
    }
}
