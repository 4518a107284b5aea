package dev.harthon;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.OperationFault;
import dev.harthon.session.Session;
import dev.harthon.session.history.SessionHistory;
import dev.harthon.session.script.SessionScript;
import dev.harthon.session.script.SessionWriter;
import dev.harthon.shell.Launch;
import dev.harthon.shell.QuietRun;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.KeptSteps;
import dev.harthon.workbench.SessionStore;
import dev.harthon.workbench.SessionStore.Kept;
import dev.harthon.workbench.UnsavedSessions;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.shell.core.command.CommandRegistry;

/**
 * The session between calls. One with a name is kept after each command that changed it; what is unsaved in a shell
 * is remembered for the next one, should this one be killed.
 */
final class HarthonSession {

    private final BeanFactory context;
    private final Desk desk;
    private Optional<String> name = Optional.empty();
    private Optional<Kept> kept = Optional.empty();
    private SessionHistory last;

    HarthonSession(BeanFactory context) {
        this.context = context;
        this.desk = context.getBean(Desk.class);
        this.last = desk.history();
    }

    /** Makes the named session again, if there is one, and keeps it from now on. */
    void open(String wanted) {
        Optional<Kept> found = context.getBean(SessionStore.class).kept(wanted);
        Session session = found.map(before -> replay(wanted, before.script())).orElse(desk.session());
        SessionHistory history = found.flatMap(
                        before -> KeptSteps.read(before.steps(), session, script -> replay(wanted, script)))
                .orElseGet(() -> SessionHistory.startingAt(session));
        desk.open(wanted, history);
        name = Optional.of(wanted);
        kept = found;
        last = history;
    }

    private Session replay(String wanted, String script) {
        return desk.aside(() -> {
            QuietRun run = new QuietRun(context.getBean(CommandRegistry.class));
            SessionScript.parse(wanted, script, Map.of(), Map.of()).forEach(line -> {
                if (run.dispatch(line.words()) != ExitCode.OK) {
                    throw new OperationFault(
                            "cannot open the session " + wanted,
                            "line " + line.number() + ": " + run.complaint(),
                            "begin anew under another name: --session NAME");
                }
            });
        });
    }

    /** Keeps the session if it has a name and was changed; without a name, what would be lost. */
    void keep() {
        SessionHistory now = desk.history();
        if (now.equals(last)) {
            return;
        }
        if (name.isPresent()) {
            Kept after = new Kept(SessionWriter.text(now.now(), Harthon.version()), KeptSteps.write(now));
            context.getBean(SessionStore.class).put(name.get(), kept, after);
            kept = Optional.of(after);
        } else if (context.getBean(Launch.class).interactive()) {
            remember(now);
        }
        last = now;
    }

    private void remember(SessionHistory now) {
        UnsavedSessions unsaved = context.getBean(UnsavedSessions.class);
        if (now.hasUnsavedChanges()) {
            unsaved.keep(SessionWriter.text(now.now(), Harthon.version()));
        } else {
            unsaved.forget();
        }
    }

    /** Whether leaving now would lose something. */
    boolean losesSomething() {
        return name.isEmpty() && desk.history().hasUnsavedChanges();
    }
}
