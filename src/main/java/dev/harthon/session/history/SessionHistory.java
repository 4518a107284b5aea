package dev.harthon.session.history;

import dev.harthon.fault.UsageFault;
import dev.harthon.session.Session;
import dev.harthon.session.script.SessionChange;
import dev.harthon.session.settings.Setting;
import dev.harthon.session.settings.SettingRegistry;
import java.util.ArrayList;
import java.util.List;

/**
 * The states of a session, one for each change.
 *
 * @param saved the state that was saved last, or began with
 * @param steps the first one is the beginning
 * @param at index of the present state
 */
public record SessionHistory(State saved, List<Step> steps, int at) {

    private static final int MOST = 1000;

    /** A state, and the command that led to it. */
    public record Step(String command, State state) {}

    public SessionHistory {
        steps = List.copyOf(steps);
        if (at < 0 || at >= steps.size()) {
            throw new IllegalArgumentException("no state " + at + " of " + steps.size());
        }
    }

    /** A history that begins here, with nothing unsaved. */
    public static SessionHistory startingAt(Session session) {
        State state = State.of(session);
        return new SessionHistory(state, List.of(new Step("", state)), 0);
    }

    /** The present state. */
    public Session now() {
        return steps.get(at).state().session();
    }

    /** The history after a change; what was undone is forgotten. A command that changes nothing leaves no trace. */
    public SessionHistory then(String command, Session next) {
        if (next.equals(now())) {
            return this;
        }
        List<Step> more = new ArrayList<>(steps.subList(Math.max(0, at + 2 - MOST), at + 1));
        more.add(new Step(command, State.of(next)));
        return new SessionHistory(saved, more, more.size() - 1);
    }

    /** The command that {@link #undo} would take back; fails if there is none. */
    public String undoable() {
        if (at == 0) {
            throw new UsageFault("there is nothing to undo", "", "changes lists what differs from the saved state");
        }
        return steps.get(at).command();
    }

    /** The command that {@link #redo} would do again; fails if there is none. */
    public String redoable() {
        if (at == steps.size() - 1) {
            throw new UsageFault("there is nothing to redo", "nothing was undone, or something was changed since", "");
        }
        return steps.get(at + 1).command();
    }

    public SessionHistory undo() {
        undoable();
        return new SessionHistory(saved, steps, at - 1);
    }

    public SessionHistory redo() {
        redoable();
        return new SessionHistory(saved, steps, at + 1);
    }

    /** The same history, the present state being saved. */
    public SessionHistory markSaved() {
        return new SessionHistory(steps.get(at).state(), steps, at);
    }

    public boolean hasUnsavedChanges() {
        return !saved.saysTheSame(steps.get(at).state());
    }

    /** What differs from the saved state. */
    public List<SessionChange> changes() {
        return SessionChange.between(saved.session(), now());
    }

    /** Back to the saved state, as one more change. */
    public SessionHistory reset() {
        return then("reset", saved.session());
    }

    /** One setting as it was saved. */
    public SessionHistory reset(String key) {
        Setting<?> setting = SettingRegistry.require(key);
        Session before = now();
        return then("reset " + key, before.withSettings(saved.session().settings().text(setting)
                .map(text -> before.settings().with(setting, text))
                .orElseGet(() -> before.settings().without(setting))));
    }
}
