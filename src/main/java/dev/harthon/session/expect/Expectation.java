package dev.harthon.session.expect;

import dev.harthon.app.DurationText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Something that shall be so. {@link #parse} reads what follows the word {@code expect}. */
public sealed interface Expectation {

    /** A setting, compared in its canonical form; an empty value means that it has none. */
    record SettingIs(String name, Comparison comparison) implements Expectation {}

    /** A variable of the task. A secret has no value that could be compared. */
    record EnvIs(String name, Comparison comparison) implements Expectation {}

    /** A value of the package's configuration, as it will be at start. */
    record ConfigIs(String key, Comparison comparison) implements Expectation {}

    /** A port that is exposed. */
    record PortExposed(String name) implements Expectation {}

    /**
     * A file of the package.
     *
     * @param path below the package's own folder
     */
    record FileExists(String path) implements Expectation {}

    /**
     * The application on the cluster.
     *
     * @param count of tasks; 0 for {@link AppState#ABSENT}
     * @param within how long to wait for it; at once if empty
     */
    record AppIs(AppState state, int count, Optional<DurationText> within) implements Expectation {}

    /** A line of the application's output. */
    record LogMatches(Pattern pattern, Optional<DurationText> within) implements Expectation {}

    /** A cause that {@code why} finds, by its name or by its words. */
    record CauseMatches(Pattern pattern, Optional<DurationText> within) implements Expectation {}

    /** A command that ends with a certain exit code. */
    record ExitIs(int code, List<String> command) implements Expectation {
        public ExitIs {
            command = List.copyOf(command);
        }
    }

    /** What an application may be. */
    enum AppState {
        RUNNING,
        HEALTHY,
        ABSENT
    }

    /**
     * Equal to a text, or not.
     *
     * @param negated whether it shall be something else
     */
    record Comparison(boolean negated, String value) {

        public boolean holds(String actual) {
            return actual.equals(value) != negated;
        }

        @Override
        public String toString() {
            return (negated ? "!= " : "= ") + value;
        }
    }

    /** Reads an expectation; what is none fails with the forms there are. */
    static Expectation parse(List<String> words) {
        return new ExpectationParser(words).parse();
    }
}
