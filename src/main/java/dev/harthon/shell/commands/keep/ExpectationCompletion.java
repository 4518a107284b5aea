package dev.harthon.shell.commands.keep;

import dev.harthon.session.settings.Setting;
import dev.harthon.session.settings.SettingRegistry;
import dev.harthon.shell.command.CommandLineCompletion;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.commands.adjust.Names;
import dev.harthon.shell.commands.look.PackagePathCompletion;
import dev.harthon.workbench.Desk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** Completes what may follow {@code expect}, form by form. */
record ExpectationCompletion(Desk desk, CommandLineCompletion commands) implements CompletionProvider {

    private static final Map<String, String> FORMS = new LinkedHashMap<>();

    static {
        FORMS.put("setting", "NAME = VALUE");
        FORMS.put("env", "NAME = VALUE");
        FORMS.put("config", "KEY = VALUE");
        FORMS.put("port", "NAME");
        FORMS.put("file", "PATH");
        FORMS.put("app", "running N, healthy N or absent");
        FORMS.put("log", "/REGEX/");
        FORMS.put("exit", "N: COMMAND");
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        List<String> before = context.getWords().subList(0, context.getWordIndex());
        if (before.isEmpty()) {
            return Completions.described(() -> FORMS).apply(context);
        }
        return switch (before.get(0)) {
            case "setting" -> comparison(before, described(settings()), context);
            case "env" -> comparison(before, Names.variables(desk), context);
            case "config" -> comparison(before, Completions.described(desk::configKeys), context);
            case "port" -> before.size() == 1 ? Names.ports(desk).apply(context) : List.of();
            case "file" -> before.size() == 1 ? new PackagePathCompletion(desk).apply(context) : List.of();
            case "app" -> words(before, context, List.of("running", "healthy", "absent"), List.of("1", "2", "within"));
            case "log" -> words(before, context, List.of(), List.of("within"));
            case "exit" -> before.size() == 1 ? Completions.of(List.of("0:", "2:", "9:")).apply(context) : nested(context);
            default -> List.of();
        };
    }

    private List<CompletionProposal> comparison(
            List<String> before, CompletionProvider subjects, CompletionContext context) {
        return switch (before.size()) {
            case 1 -> subjects.apply(context);
            case 2 -> Completions.of(List.of("=", "!=")).apply(context);
            case 3 -> values(before).apply(context);
            default -> List.of();
        };
    }

    private CompletionProvider values(List<String> before) {
        return before.get(0).equals("setting")
                ? Completions.of(SettingRegistry.find(before.get(1)).map(Setting::completions).orElse(List.of()))
                : Completions.nothing();
    }

    private static List<CompletionProposal> words(
            List<String> before, CompletionContext context, List<String> states, List<String> more) {
        boolean limit = before.get(before.size() - 1).equals("within");
        List<String> next = limit ? List.of("30s", "90s", "5m") : before.size() == 1 ? states : more;
        return Completions.of(next).apply(context);
    }

    private List<CompletionProposal> nested(CompletionContext context) {
        List<String> words = context.getWords();
        return commands.apply(new CompletionContext(
                words.subList(2, words.size()), context.getWordIndex() - 2, context.getPosition(), null, null));
    }

    private static Map<String, String> settings() {
        return SettingRegistry.all().stream().collect(Collectors.toMap(Setting::name, Setting::meaning));
    }

    private static CompletionProvider described(Map<String, String> words) {
        return Completions.described(() -> words);
    }
}
