package dev.harthon.shell.commands.keep;

import dev.harthon.app.SecretNames;
import dev.harthon.session.words.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command as a recording has it: in place of a secret stands a script variable of its name. */
final class RecordedLine {

    private static final Pattern NAMED = Pattern.compile("(-{0,2}([A-Za-z_][\\w-]*)=)(.+)", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("--([A-Za-z][\\w-]*)");
    private static final Pattern PASSWORD = Pattern.compile("(.*?://[^/@\\s:]*:)([^/@\\s]+)(@.*)", Pattern.DOTALL);

    private RecordedLine() {}

    static String of(List<String> words) {
        List<String> written = new ArrayList<>();
        String before = "";
        for (String word : words) {
            written.add(written(before, word));
            before = word;
        }
        return String.join(" ", written);
    }

    private static String written(String before, String word) {
        Matcher option = OPTION.matcher(before);
        if (option.matches() && isSecret(option.group(1)) && !word.startsWith("-")) {
            return reference(option.group(1));
        }
        Matcher named = NAMED.matcher(word);
        if (named.matches() && isSecret(named.group(2))) {
            return Tokenizer.quote(named.group(1)) + reference(named.group(2));
        }
        Matcher password = PASSWORD.matcher(word);
        return password.matches()
                ? Tokenizer.quote(password.group(1)) + reference("password") + Tokenizer.quote(password.group(3))
                : Tokenizer.quote(word);
    }

    /** {@code --auth} takes the name of a way, not what it asks for. */
    private static boolean isSecret(String name) {
        return SecretNames.soundsSecret(name) && !name.equals("auth");
    }

    private static String reference(String name) {
        return "\"${" + name.replace('-', '_') + "}\"";
    }
}
