package dev.harthon.shell;

import dev.harthon.app.SecretNames;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes secrets out of lines before the history keeps them: variables that sound secret, passwords in URLs. */
public final class HistoryRedaction implements UnaryOperator<String> {

    private static final Pattern ASSIGNMENT = Pattern.compile(
            "'([A-Za-z_]\\w*)=[^']*'|\"([A-Za-z_]\\w*)=[^\"]*\"|([A-Za-z_]\\w*)=(?:\"[^\"]*\"|'[^']*'|\\S*)");
    private static final Pattern USER_INFO = Pattern.compile("(https?://[^/@\\s:]*):[^/@\\s]*@");
    private static final String GONE = "(redacted)";

    @Override
    public String apply(String line) {
        String withoutUsers = USER_INFO.matcher(line).replaceAll("$1:" + GONE + "@");
        return ASSIGNMENT.matcher(withoutUsers).replaceAll(HistoryRedaction::assignment);
    }

    private static String assignment(MatchResult found) {
        String name = Stream.of(found.group(1), found.group(2), found.group(3))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        String kept = SecretNames.soundsSecret(name) ? name + "=" + GONE : found.group();
        return Matcher.quoteReplacement(kept);
    }
}
