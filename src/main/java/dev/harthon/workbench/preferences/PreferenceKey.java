package dev.harthon.workbench.preferences;

import dev.harthon.app.DurationText;
import dev.harthon.fault.UsageFault;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be preferred beside the settings of a session. The variable is the key in capitals after HARTHON_. */
public enum PreferenceKey {
    TARGET("the cluster of a session that names none", "a target's name", "local", ".+"),
    SESSION("the session that is opened", "a session's name", "", "[A-Za-z0-9][A-Za-z0-9._-]{0,62}"),
    OUTPUT("the form of what is shown", "table, json or plain", "table", "table|json|plain"),
    COLOR("when there are colours", "always, never or auto", "auto", "always|never|auto"),
    ASCII("no signs beyond ASCII", "true or false", "false", "true|false"),
    QUIET("no notes and no progress", "true or false", "false", "true|false"),
    PAGER("whether long output is paged", "true or false", "true", "true|false"),
    HTTP_IDLE("how long a silent server is waited for", "a time such as 90s", "", "");

    private final String meaning;
    private final String range;
    private final String usual;
    private final String form;

    PreferenceKey(String meaning, String range, String usual, String form) {
        this.meaning = meaning;
        this.range = range;
        this.usual = usual;
        this.form = form;
    }

    /** As files write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As the environment writes it. */
    public String variable() {
        return "HARTHON_" + name();
    }

    public String meaning() {
        return meaning;
    }

    /** What it is if nobody says anything. */
    public String usual() {
        return usual;
    }

    /** Why that value will not do, if it will not. */
    Optional<String> objection(String value) {
        boolean fits = this == HTTP_IDLE ? isTime(value) : value.matches(form);
        return fits ? Optional.empty() : Optional.of("it is " + meaning + ": " + range);
    }

    static Optional<PreferenceKey> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(PreferenceKey::key).toList();
    }

    private static boolean isTime(String value) {
        try {
            return !DurationText.parse(value).duration().isZero();
        } catch (UsageFault none) {
            return false;
        }
    }
}
