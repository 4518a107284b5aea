package dev.harthon;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.OperationFault;
import dev.harthon.session.Session;
import dev.harthon.session.script.SessionScript;
import dev.harthon.session.script.SessionWriter;
import dev.harthon.shell.QuietRun;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.SessionStore;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.shell.core.command.CommandRegistry;

/** The session that lasts between calls: opened when the program starts, kept after each command that changed it. */
final class HarthonSession {

    private final BeanFactory context;
    private Optional<String> name = Optional.empty();
    private Optional<String> kept = Optional.empty();
    private Session last = Session.EMPTY;

    HarthonSession(BeanFactory context) {
        this.context = context;
    }

    /** Makes the named session again, if there is one. */
    void open(Optional<String> session) {
        session.ifPresent(wanted -> {
            Desk desk = context.getBean(Desk.class);
            kept = context.getBean(SessionStore.class).find(wanted);
            kept.ifPresent(script -> replay(wanted, script));
            desk.open(wanted, desk.session());
            name = Optional.of(wanted);
            last = desk.session();
        });
    }

    private void replay(String wanted, String script) {
        QuietRun run = new QuietRun(context.getBean(CommandRegistry.class));
        SessionScript.parse(wanted, script, Map.of(), Map.of()).forEach(line -> {
            if (run.dispatch(line.words()) != ExitCode.OK) {
                throw new OperationFault(
                        "cannot open the session " + wanted,
                        "line " + line.number() + ": " + run.complaint(),
                        "begin anew under another name: --session NAME");
            }
        });
    }

    /** Keeps the session if it has a name and was changed. */
    void keep() {
        Desk desk = context.getBean(Desk.class);
        if (name.isEmpty() || desk.session().equals(last)) {
            return;
        }
        String script = SessionWriter.text(desk.session(), Harthon.version());
        context.getBean(SessionStore.class).put(name.get(), kept, script);
        kept = Optional.of(script);
        last = desk.session();
        desk.saved(name.get());
    }
}
