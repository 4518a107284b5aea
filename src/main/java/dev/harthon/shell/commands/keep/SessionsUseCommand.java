package dev.harthon.shell.commands.keep;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.SessionStore;
import java.util.function.Consumer;

/** {@code sessions use NAME}: goes on with a session that is kept. */
public final class SessionsUseCommand extends HarthonCommand {

    private final Desk desk;
    private final SessionStore store;
    private final Consumer<String> open;
    private final Parameter<String> name;

    /** @param open makes the session of that name the one that is being worked on */
    public SessionsUseCommand(Desk desk, SessionStore store, Consumer<String> open) {
        this(desk, store, open,
                Parameter.required("name", "the session's name").completing(Completions.of(store::names)));
    }

    private SessionsUseCommand(Desk desk, SessionStore store, Consumer<String> open, Parameter<String> name) {
        super(spec("sessions use")
                .group(Group.KEEP)
                .purpose("Go on with a session that is kept")
                .detail("Every change is kept under its name from then on, as with --session. Asks where the session "
                        + "in hand has no name and unsaved changes.")
                .parameter(name)
                .confirmed()
                .example("sessions use web", "where you left it; 'undo' still takes back what was done then")
                .example("sessions use web --yes", "whatever is unsaved")
                .seeAlso("sessions", "save"));
        this.desk = desk;
        this.store = store;
        this.open = open;
        this.name = name;
    }

    @Override
    protected ExitCode run(Invocation in) {
        String wanted = in.value(name);
        store.get(wanted);
        if (desk.name().isEmpty() && desk.history().hasUnsavedChanges()) {
            in.confirm("leave the unsaved changes for session " + wanted);
        }
        open.accept(wanted);
        in.out().done("at session " + wanted);
        return ExitCode.OK;
    }
}
