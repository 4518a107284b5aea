package dev.harthon.session.script;

import dev.harthon.fault.UsageFault;
import dev.harthon.session.words.Tokenizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files of variables for {@code env import}: {@code KEY=VALUE} a line, perhaps after {@code export}; {@code #} begins a
 * comment line. A value in quotes is read as the prompt reads it; any other is taken as it stands, without blanks around
 * it.
 */
public final class EnvFile {

    private static final Pattern LINE = Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=(.*)", Pattern.DOTALL);

    private EnvFile() {}

    /**
     * The variables, in the file's order; a later one of a name wins.
     *
     * @param file its name, for messages
     */
    public static Map<String, String> parse(String file, String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.split("\r?\n", -1)) {
            number++;
            String trimmed = line.strip();
            if (trimmed.isEmpty() || trimmed.startsWith("#")) {
                continue;
            }
            Matcher matcher = LINE.matcher(trimmed);
            if (!matcher.matches()) {
                throw refused(file, number, "it is not KEY=VALUE");
            }
            variables.put(matcher.group(1), value(file, number, matcher.group(2).strip()));
        }
        return variables;
    }

    private static String value(String file, int number, String text) {
        if (!text.startsWith("'") && !text.startsWith("\"")) {
            return text;
        }
        try {
            List<String> words = Tokenizer.split(text).whole();
            if (words.size() == 1) {
                return words.get(0);
            }
        } catch (UsageFault open) {
            throw refused(file, number, open.why().orElse("its quotes are off"));
        }
        throw refused(file, number, "something follows the closing quote");
    }

    /** The line itself is not repeated: it may hold a secret. */
    private static UsageFault refused(String file, int number, String why) {
        return new UsageFault(file + ":" + number + ": the line is not a variable", why, "write KEY=VALUE or KEY='VALUE'");
    }
}
