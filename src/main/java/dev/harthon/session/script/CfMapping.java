package dev.harthon.session.script;

import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.ConfigLeaf;
import dev.harthon.habitat.ConfigMapping;
import dev.harthon.habitat.ConfigTree;
import dev.harthon.habitat.MappedValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/**
 * Mapping files of {@code hab pkg export cf}: TOML in which a shell fills in variables, such as
 * <code>port = "${PORT}"</code>. What asks a bound service of Cloud Foundry, <code>$(service …)</code>, has no meaning
 * elsewhere and is refused.
 */
public final class CfMapping {

    /** A variable alone behind the equals sign: the shell would put a number there. */
    private static final Pattern BARE =
            Pattern.compile("(?m)^(\\s*[\\w.\"'-]+\\s*=\\s*)(\\$(?:\\w+|\\{[^}\"\\n]*\\}))(\\s*(?:#.*)?)$");

    private final String file;
    private final TomlParseResult toml;

    private CfMapping(String file, TomlParseResult toml) {
        this.file = file;
        this.toml = toml;
    }

    /**
     * What the file maps, in the order of its keys.
     *
     * @param file its name, for messages
     */
    public static List<ConfigMapping> parse(String file, String text) {
        String quoted = BARE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                found.group(1) + '"' + found.group(2) + '"' + found.group(3)));
        TomlParseResult toml = Toml.parse(quoted);
        if (toml.hasErrors()) {
            TomlParseError first = toml.errors().get(0);
            throw new UsageFault(
                    file + ":" + first.position().line() + ": the line is not TOML",
                    String.valueOf(first.getMessage()),
                    "write key = \"${VARIABLE}\"");
        }
        CfMapping mapping = new CfMapping(file, toml);
        return ConfigTree.parse(quoted, file).leaves().stream().map(mapping::mapping).toList();
    }

    private ConfigMapping mapping(ConfigLeaf leaf) {
        String value = leaf.value() instanceof String text ? text : leaf.text();
        if (value.contains("$(") || value.contains("`")) {
            throw refused(
                    leaf,
                    "it runs a command: no service is bound to a task of Marathon",
                    "give the task a variable (env or env secret), and write \"${VARIABLE}\" here");
        }
        try {
            return new ConfigMapping(leaf.key(), MappedValue.parse(value.replace("\\$", "$$")));
        } catch (UsageFault wrong) {
            throw refused(leaf, wrong.why().orElse(wrong.what()), "write ${VARIABLE} or ${VARIABLE:-default}");
        }
    }

    private UsageFault refused(ConfigLeaf leaf, String why, String remedy) {
        int line = toml.inputPositionOf(leaf.key().parts()).line();
        return new UsageFault(file + ":" + line + ": " + leaf.key() + " cannot be mapped", why, remedy);
    }
}
