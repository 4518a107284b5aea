package dev.harthon.session.expect;

import dev.harthon.app.DurationText;
import dev.harthon.fault.ExitCode;
import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import dev.harthon.session.expect.Expectation.AppIs;
import dev.harthon.session.expect.Expectation.AppState;
import dev.harthon.session.expect.Expectation.Comparison;
import dev.harthon.session.settings.Setting;
import dev.harthon.session.settings.SettingRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads what follows the word {@code expect}. */
final class ExpectationParser {

    /** First word to form. */
    private static final Map<String, String> FORMS = new TreeMap<>(Map.of(
            "setting", "expect setting NAME = VALUE",
            "env", "expect env NAME = VALUE",
            "config", "expect config KEY = VALUE",
            "port", "expect port NAME",
            "file", "expect file PATH",
            "app", "expect app running|healthy N [within 90s], or expect app absent [within 90s]",
            "log", "expect log /REGEX/ [within 30s]",
            "why", "expect why /REGEX/ [within 30s]",
            "exit", "expect exit N: COMMAND"));

    private final List<String> words;

    ExpectationParser(List<String> words) {
        this.words = List.copyOf(words);
    }

    Expectation parse() {
        if (words.isEmpty()) {
            throw unknown("nothing is expected", "");
        }
        List<String> rest = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "setting" -> setting(rest);
            case "env" -> new Expectation.EnvIs(subject(rest), comparison(rest));
            case "config" -> new Expectation.ConfigIs(subject(rest), comparison(rest));
            case "port" -> new Expectation.PortExposed(only(rest));
            case "file" -> new Expectation.FileExists(only(rest));
            case "app" -> app(rest);
            case "log" -> new Expectation.LogMatches(pattern(rest), within(rest));
            case "why" -> new Expectation.CauseMatches(pattern(rest), within(rest));
            case "exit" -> exit(rest);
            default -> throw unknown("'" + words.get(0) + "' cannot be expected", words.get(0));
        };
    }

    private Expectation setting(List<String> rest) {
        Setting<?> setting = SettingRegistry.require(subject(rest));
        Comparison raw = comparison(rest);
        String value = raw.value().isEmpty() ? "" : setting.canonical(raw.value());
        return new Expectation.SettingIs(setting.name(), new Comparison(raw.negated(), value));
    }

    private Expectation app(List<String> rest) {
        List<String> head = head(rest);
        if (head.isEmpty()) {
            throw off("the state is missing");
        }
        List<String> states = Arrays.stream(AppState.values()).map(s -> s.name().toLowerCase(Locale.ROOT)).toList();
        if (!states.contains(head.get(0))) {
            throw off("no application is '" + head.get(0) + "'");
        }
        AppState state = AppState.valueOf(head.get(0).toUpperCase(Locale.ROOT));
        boolean counted = state != AppState.ABSENT;
        if (head.size() != (counted ? 2 : 1) || counted && !head.get(1).matches("\\d{1,6}")) {
            throw off(counted ? "it needs a number of tasks" : "absent takes no number");
        }
        return new AppIs(state, counted ? Integer.parseInt(head.get(1)) : 0, within(rest));
    }

    private Pattern pattern(List<String> rest) {
        String text = String.join(" ", head(rest));
        if (text.length() < 3 || !text.startsWith("/") || !text.endsWith("/")) {
            throw off("the expression must stand between slashes");
        }
        try {
            return Pattern.compile(text.substring(1, text.length() - 1));
        } catch (PatternSyntaxException e) {
            throw off("it is not a regular expression: " + e.getDescription());
        }
    }

    private Expectation exit(List<String> rest) {
        String code = rest.isEmpty() ? "" : rest.get(0).replaceAll(":$", "");
        boolean apart = rest.size() > 1 && rest.get(1).equals(":");
        List<String> command = rest.subList(Math.min(rest.size(), apart ? 2 : 1), rest.size());
        boolean known = Arrays.stream(ExitCode.values()).anyMatch(each -> Integer.toString(each.code()).equals(code));
        if (!known || command.isEmpty() || !apart && !rest.get(0).endsWith(":")) {
            throw off(known ? "the command is missing" : "'" + code + "' is not an exit code, see help exit-codes");
        }
        return new Expectation.ExitIs(Integer.parseInt(code), command);
    }

    /** Everything before {@code within}, which is the last word but one. */
    private static List<String> head(List<String> rest) {
        return hasLimit(rest) ? rest.subList(0, rest.size() - 2) : rest;
    }

    private static Optional<DurationText> within(List<String> rest) {
        return hasLimit(rest) ? Optional.of(DurationText.parse(rest.get(rest.size() - 1))) : Optional.empty();
    }

    private static boolean hasLimit(List<String> rest) {
        return rest.size() > 2 && rest.get(rest.size() - 2).equals("within");
    }

    private String only(List<String> rest) {
        if (rest.size() != 1) {
            throw off("it takes one word");
        }
        return rest.get(0);
    }

    private String subject(List<String> rest) {
        if (rest.isEmpty() || rest.get(0).isEmpty()) {
            throw off("the name is missing");
        }
        return rest.size() == 1 ? rest.get(0).split("!?=", 2)[0] : rest.get(0);
    }

    /** {@code = VALUE}, {@code != VALUE}, or {@code NAME=VALUE} in one word. */
    private Comparison comparison(List<String> rest) {
        String text = rest.size() == 1
                ? rest.get(0).substring(subject(rest).length())
                : String.join(" ", rest.subList(1, rest.size()));
        boolean negated = text.startsWith("!=");
        if (!negated && !text.startsWith("=")) {
            throw off("= or != is missing");
        }
        return new Comparison(negated, text.substring(negated ? 2 : 1).strip());
    }

    private UsageFault off(String why) {
        String form = FORMS.get(words.get(0));
        return new UsageFault("cannot read 'expect " + String.join(" ", words) + "'", why, "write " + form);
    }

    private static UsageFault unknown(String what, String word) {
        String forms = String.join(", ", FORMS.keySet());
        return new UsageFault(what, "one can expect: " + forms,
                Suggestions.question(word, FORMS.keySet(), "write it like: " + FORMS.get("setting")));
    }
}
