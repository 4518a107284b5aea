package dev.harthon.image.script;

import dev.harthon.fault.PreflightFault;
import java.util.List;
import java.util.Locale;

/**
 * The configuration that the Supervisor reads from its environment
 * (habitat: components/common/src/templating/config.rs).
 *
 * @param name {@code HAB_REDIS}
 * @param json one line, with marks where only the task knows the value
 */
public record ConfigVariable(String name, String json) {

    /** Variables of this form that mean something else to Habitat. */
    private static final List<String> TAKEN = List.of(
            "HAB_LICENSE", "HAB_RING", "HAB_RING_KEY", "HAB_ORG", "HAB_ORIGIN", "HAB_AUTH_TOKEN", "HAB_BLDR_URL",
            "HAB_BLDR_CHANNEL", "HAB_CTL_SECRET", "HAB_LISTEN_CTL", "HAB_LISTEN_GOSSIP", "HAB_LISTEN_HTTP");

    /** @param packageName the name part of the service's identifier */
    public static ConfigVariable of(String packageName, String json) {
        String name = "HAB_" + packageName.replace('-', '_').toUpperCase(Locale.ROOT);
        if (TAKEN.contains(name)) {
            throw new PreflightFault(
                    "cannot map configuration of a package named " + packageName,
                    "the Supervisor would read it from " + name + ", which means something else to Habitat",
                    "take the mappings away, or set runner direct");
        }
        return new ConfigVariable(name, json);
    }

    void write(ScriptText script, boolean filled) {
        String json = ShellQuote.word(this.json);
        script.blank()
                .comment("The mapped configuration, for the Supervisor.")
                .line(name + "=" + (filled ? "$(printf '%s' " + json + " | fill)" : json))
                .line("export " + name);
    }
}
