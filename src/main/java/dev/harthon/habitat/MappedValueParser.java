package dev.harthon.habitat;

import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.MappedValue.Part;
import dev.harthon.habitat.MappedValue.Text;
import dev.harthon.habitat.MappedValue.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the notation of {@link MappedValue}. A fallback ends at the next closing brace. */
final class MappedValueParser {

    private static final Pattern VARIABLE =
            Pattern.compile("\\$(?:(\\$)|([A-Za-z_][A-Za-z0-9_]*)|\\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?})");

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();

    MappedValueParser(String text) {
        this.text = text;
    }

    MappedValue parse() {
        Matcher matcher = VARIABLE.matcher(text);
        int done = 0;
        while (done < text.length()) {
            int dollar = text.indexOf('$', done);
            if (dollar < 0) {
                break;
            }
            plain.append(text, done, dollar);
            if (!matcher.region(dollar, text.length()).lookingAt()) {
                throw new UsageFault(
                        "'" + text + "' is not a value that can be mapped",
                        "the dollar sign at position " + (dollar + 1) + " begins no variable",
                        "write $VAR, ${VAR}, ${VAR:-default}, or $$ for a dollar sign");
            }
            take(matcher);
            done = matcher.end();
        }
        plain.append(text.substring(done));
        flush();
        return new MappedValue(parts);
    }

    private void take(Matcher matcher) {
        if (matcher.group(1) != null) {
            plain.append('$');
            return;
        }
        flush();
        String name = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
        parts.add(new Variable(name, Optional.ofNullable(matcher.group(4)).map(f -> f.replace("$$", "$"))));
    }

    private void flush() {
        if (plain.length() > 0) {
            parts.add(new Text(plain.toString()));
            plain.setLength(0);
        }
    }
}
