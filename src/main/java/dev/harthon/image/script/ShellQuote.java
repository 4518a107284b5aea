package dev.harthon.image.script;

import dev.harthon.fault.PackageFault;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes text so that every POSIX shell reads exactly that text: the one place where generated script is quoted. */
public final class ShellQuote {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_/.:,+@%-][A-Za-z0-9_/.:,+@%=-]*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private ShellQuote() {}

    /** One word that means the text, bare where no character needs quotes. */
    public static String word(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new PackageFault("a text for the start script holds a zero byte", "no shell can hold it", "");
        }
        return SAFE.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /** Words, one for each text. */
    public static String words(Collection<String> texts) {
        return texts.stream().map(ShellQuote::word).collect(Collectors.joining(" "));
    }

    /** The name of a variable, as it is. */
    public static String name(String text) {
        if (!NAME.matcher(text).matches()) {
            throw new PackageFault(
                    "'" + text + "' cannot be the name of an environment variable",
                    "a shell takes letters, digits and _, and no digit first",
                    "repair the package, or map another variable");
        }
        return text;
    }

    /** A comment of one line. */
    public static String comment(String text) {
        return "# " + text.replaceAll("\\p{Cntrl}", "?");
    }
}
