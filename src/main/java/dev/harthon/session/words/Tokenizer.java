package dev.harthon.session.words;

import dev.harthon.fault.UsageFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a line into words as a POSIX shell does: blanks separate; single quotes keep everything; double quotes keep
 * all but {@code \"}, {@code \\} and {@code \$}; a backslash keeps the next character, and joins lines where that is a
 * line end; {@code #} at the start of a word begins a comment. <code>${name:-a b}</code> is one piece. Nothing else is
 * special: no globs, no {@code !}, no {@code $VAR}. The word {@code --} is a word like any other.
 */
public final class Tokenizer {

    private static final Pattern VARIABLE =
            Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_.-]*)(?::-((?:[^}$]|\\$(?!\\{))*))?}");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./~-]+");

    private final String line;
    private final Optional<Substitution> substitution;
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int at;
    private int start = -1;
    private boolean quoted;
    private Optional<Unfinished> unfinished = Optional.empty();

    private Tokenizer(String line, Optional<Substitution> substitution) {
        this.line = line;
        this.substitution = substitution;
    }

    /** Splits a line; variables stay as they are written. Never fails: see {@link Words#unfinished()}. */
    public static Words split(String line) {
        return new Tokenizer(line, Optional.empty()).run();
    }

    /**
     * Splits a line and replaces variables outside single quotes. A dollar sign before one ({@code $$}) or a backslash
     * keeps it as it is.
     *
     * @throws UsageFault where <code>${</code> begins no variable
     */
    public static Words split(String line, Substitution substitution) {
        return new Tokenizer(line, Optional.of(substitution)).run();
    }

    /** A word in the notation that splits into just this word, also in a script. */
    public static String quote(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** The line that splits into these words. */
    public static String join(List<String> words) {
        return String.join(" ", words.stream().map(Tokenizer::quote).toList());
    }

    private Words run() {
        while (at < line.length()) {
            char c = line.charAt(at);
            if (isBlank(c)) {
                finish();
                at++;
            } else if (c == '#' && start < 0) {
                return new Words(line, words, unfinished, OptionalInt.of(at));
            } else {
                take(c);
            }
        }
        finish();
        return new Words(line, words, unfinished, OptionalInt.empty());
    }

    private void take(char c) {
        if (c == '\\' && skipJoint()) {
            return;
        }
        if (start < 0) {
            start = at;
        }
        switch (c) {
            case '\'' -> single();
            case '"' -> dbl();
            case '\\' -> escape();
            case '$' -> dollar();
            default -> text.append(line.charAt(at++));
        }
    }

    private void single() {
        quoted = true;
        int close = line.indexOf('\'', at + 1);
        text.append(line, at + 1, close < 0 ? line.length() : close);
        at = close < 0 ? line.length() : close + 1;
        unfinished = close < 0 ? Optional.of(Unfinished.SINGLE_QUOTE) : Optional.empty();
    }

    private void dbl() {
        quoted = true;
        at++;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '"') {
                at++;
                return;
            }
            if (c == '\\' && at + 1 < line.length() && "\"\\$".indexOf(line.charAt(at + 1)) >= 0) {
                text.append(line.charAt(at + 1));
                at += 2;
            } else if (c == '$') {
                dollar();
            } else if (c != '\\' || !skipJoint()) {
                text.append(c);
                at++;
            }
        }
        unfinished = Optional.of(Unfinished.DOUBLE_QUOTE);
    }

    private void escape() {
        quoted = true;
        if (at + 1 == line.length()) {
            unfinished = Optional.of(Unfinished.BACKSLASH);
            at++;
            return;
        }
        text.append(line.charAt(at + 1));
        at += 2;
    }

    /** Steps over a backslash at a line end. */
    private boolean skipJoint() {
        for (String joint : List.of("\\\n", "\\\r\n")) {
            if (line.startsWith(joint, at)) {
                at += joint.length();
                return true;
            }
        }
        return false;
    }

    private void dollar() {
        Matcher variable = VARIABLE.matcher(line);
        if (substitution.isPresent() && line.startsWith("$${", at)) {
            at++;
            keep(variable.region(at, line.length()).lookingAt() ? variable.end() : at + 1);
        } else if (!line.startsWith("${", at)) {
            keep(at + 1);
        } else if (!variable.region(at, line.length()).lookingAt()) {
            refuseInScript();
            keep(at + 1);
        } else if (substitution.isEmpty()) {
            keep(variable.end());
        } else {
            text.append(substitution.get().replace(variable.group(1), Optional.ofNullable(variable.group(2))));
            at = variable.end();
        }
    }

    private void keep(int end) {
        text.append(line, at, end);
        at = end;
    }

    private void refuseInScript() {
        if (substitution.isPresent()) {
            int end = Math.min(line.length(), at + 20);
            throw new UsageFault(
                    "'" + line.substring(at, end) + "' is not a variable",
                    "a name begins with a letter, and a closing brace is needed",
                    "write ${name} or ${name:-default}; quote it with '…' to keep it as it is");
        }
    }

    private void finish() {
        if (start >= 0) {
            words.add(new Word(text.toString(), line.substring(start, at), start, at, quoted));
            text.setLength(0);
            start = -1;
            quoted = false;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
