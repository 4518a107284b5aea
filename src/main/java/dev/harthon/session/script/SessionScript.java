package dev.harthon.session.script;

import dev.harthon.fault.UsageFault;
import dev.harthon.session.words.Substitution;
import dev.harthon.session.words.Tokenizer;
import dev.harthon.session.words.Words;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads scripts: one command a line, {@code #} comments, a backslash at the end of a line continues it, and so does an
 * open quote. <code>${name}</code> and <code>${name:-default}</code> are filled in outside single quotes.
 */
public final class SessionScript {

    private final String file;
    private final String[] lines;
    private int next;

    private SessionScript(String file, String text) {
        this.file = file;
        this.lines = text.split("\n", -1);
    }

    /**
     * The commands of a script; lines without one are left out.
     *
     * @param file its name, for messages
     * @param given variables of {@code --var}; each must be used
     * @param environment looked into for the others
     */
    public static List<ScriptLine> parse(
            String file, String text, Map<String, String> given, Map<String, String> environment) {
        ScriptVariables variables = new ScriptVariables(given, environment);
        List<ScriptLine> commands = new SessionScript(file, text).commands(variables);
        variables.requireAllUsed(file);
        return commands;
    }

    /** A script's text from its bytes, which must be UTF-8; a byte order mark is left out. */
    public static String decode(String file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UsageFault("cannot read " + file, "it is not UTF-8 text", "save it as UTF-8", e);
        }
    }

    private List<ScriptLine> commands(Substitution variables) {
        List<ScriptLine> commands = new ArrayList<>();
        while (next < lines.length) {
            int number = next + 1;
            String command = command();
            try {
                List<String> words = Tokenizer.split(command, variables).whole();
                if (!words.isEmpty()) {
                    commands.add(new ScriptLine(file, number, words));
                }
            } catch (UsageFault fault) {
                throw new UsageFault(
                        file + ":" + number + ": " + fault.what(),
                        fault.why().orElse(""),
                        fault.remedy().orElse(""),
                        fault);
            }
        }
        return commands;
    }

    /** The next command, however many lines it takes. */
    private String command() {
        StringBuilder command = new StringBuilder(lines[next++]);
        while (next < lines.length && isOpen(command)) {
            command.append('\n').append(lines[next++]);
        }
        return withoutReturn(command);
    }

    private static boolean isOpen(CharSequence command) {
        Words words = Tokenizer.split(withoutReturn(command));
        return words.unfinished().isPresent();
    }

    /** A line that ends in CR LF means the same as one that ends in LF. */
    private static String withoutReturn(CharSequence line) {
        String text = line.toString();
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
