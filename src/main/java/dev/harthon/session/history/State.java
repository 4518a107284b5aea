package dev.harthon.session.history;

import dev.harthon.session.Session;
import dev.harthon.session.script.SessionWriter;
import java.util.Optional;
import java.util.function.Supplier;

/** A session at one time: as a value, or as the script that makes it again once somebody asks for it. */
public final class State {

    private final String script;
    private final Supplier<Session> reading;
    private Optional<Session> session = Optional.empty();

    private State(String script, Supplier<Session> reading) {
        this.script = script;
        this.reading = reading;
    }

    static State of(Session session) {
        return new State(SessionWriter.commands(session), () -> session);
    }

    /**
     * A state of an earlier process.
     *
     * @param script its commands
     * @param reading makes it again; called once at most
     */
    public static State kept(String script, Supplier<Session> reading) {
        return new State(script, reading);
    }

    /** The session; what making it again throws is thrown each time. */
    public synchronized Session session() {
        Session made = session.orElseGet(reading);
        session = Optional.of(made);
        return made;
    }

    /** Its commands, a line each: the same for the same session. */
    public String script() {
        return script;
    }

    boolean saysTheSame(State other) {
        return script.equals(other.script);
    }
}
