package dev.harthon.workbench;

import dev.harthon.app.AppId;
import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.Closure;
import dev.harthon.habitat.ConfigLeaf;
import dev.harthon.habitat.DefaultConfig;
import dev.harthon.session.Loaded;
import dev.harthon.session.Session;
import dev.harthon.session.history.SessionHistory;
import dev.harthon.session.script.SessionChange;
import dev.harthon.session.settings.SettingValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The session that is being worked on. The one thing that changes; what lies on it does not. */
public final class Desk {

    private final Places places;
    private final String usualTarget;
    private final Session blank;
    private SessionHistory history;
    private String name = "";

    /** @param usualTarget the cluster of a session that names none */
    public Desk(Places places, String usualTarget) {
        this(places, usualTarget, SettingValues.NONE);
    }

    /** @param presets settings that count where the session says nothing */
    public Desk(Places places, String usualTarget, SettingValues presets) {
        this.places = places;
        this.usualTarget = usualTarget;
        this.blank = Session.EMPTY.withSettings(presets);
        this.history = SessionHistory.startingAt(blank);
    }

    /** A session that says nothing yet. */
    public Session blank() {
        return blank;
    }

    public Places places() {
        return places;
    }

    public synchronized Session session() {
        return history.now();
    }

    public synchronized SessionHistory history() {
        return history;
    }

    /** The name under which the session is kept; empty for none yet. */
    public synchronized String name() {
        return name;
    }

    public Optional<Closure> loaded() {
        return session().loaded().map(Loaded::closure);
    }

    /** What is loaded; fails if nothing is. */
    public Closure closure() {
        return session().closure();
    }

    /** The cluster that the session acts on. */
    public String target() {
        return session().target().orElse(usualTarget);
    }

    /** The application that is named, or else the session's own. */
    public String appId(Optional<String> named) {
        return named.map(text -> AppId.parse(text).toString())
                .or(() -> AppPlanner.id(session()).map(AppId::toString))
                .orElseThrow(() -> new UsageFault(
                        "which application?", "nothing is loaded, and no id is set", "name it, or load its package"));
    }

    /** Keys of the loaded package's configuration, with their types and defaults. */
    public Map<String, String> configKeys() {
        Map<String, String> keys = new TreeMap<>();
        loaded().map(Closure::top).map(DefaultConfig::of).ifPresent(config -> {
            for (ConfigLeaf leaf : config.leaves()) {
                keys.put(leaf.key().toString(), leaf.type() + ", " + leaf.text());
            }
        });
        return keys;
    }

    /** Changes the session. What the change throws leaves it as it was. */
    public synchronized void edit(UnaryOperator<Session> change) {
        Session before = history.now();
        Session after = change.apply(before);
        String said = SessionChange.between(before, after).stream()
                .map(SessionChange::toString)
                .collect(Collectors.joining("; "));
        history = history.then(said, after);
    }

    /** Gives what was undone. */
    public synchronized String undo() {
        String undone = history.undoable();
        history = history.undo();
        return undone;
    }

    /** Gives what was done again. */
    public synchronized String redo() {
        String redone = history.redoable();
        history = history.redo();
        return redone;
    }

    /** Back to what was saved: one setting, or everything. */
    public synchronized void reset(Optional<String> key) {
        history = key.map(history::reset).orElseGet(history::reset);
    }

    /** What differs from what was saved. */
    public synchronized List<SessionChange> changes() {
        return history.changes();
    }

    /** The session is kept under this name as it is now. */
    public synchronized void saved(String as) {
        name = as;
        history = history.markSaved();
    }

    /** Goes on with another session, whose states are known. */
    public synchronized void open(String as, SessionHistory known) {
        name = as;
        history = known;
    }

    /** What the work makes of an empty session, while the one that is being worked on is put aside. */
    public synchronized Session aside(Runnable work) {
        SessionHistory before = history;
        history = SessionHistory.startingAt(blank);
        try {
            work.run();
            return history.now();
        } finally {
            history = before;
        }
    }
}
