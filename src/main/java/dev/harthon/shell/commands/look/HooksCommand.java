package dev.harthon.shell.commands.look;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.Closure;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.render.Listing;
import dev.harthon.shell.render.View;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.ServiceFiles;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code hooks [NAME]}: the package's hooks, or the template of one. */
public final class HooksCommand extends HarthonCommand {

    private static final Option<Boolean> RENDERED = Option.flag("rendered", "with its values filled in");

    private final Desk desk;
    private final Parameter<String> name;

    public HooksCommand(Desk desk) {
        this(
                desk,
                Parameter.optional("name", "the hook to print")
                        .completing(Completions.described(() -> hooks(desk))));
    }

    private static Map<String, String> hooks(Desk desk) {
        Map<String, String> hooks = new TreeMap<>();
        desk.loaded().map(Closure::top).ifPresent(top ->
                top.hooks().forEach((name, text) -> hooks.put(name, text.lines().count() + " lines")));
        return hooks;
    }

    private HooksCommand(Desk desk, Parameter<String> name) {
        super(spec("hooks")
                .group(Group.LOOK)
                .purpose("List the package's hooks, or print one")
                .detail("Rendered, what only the task knows stands there as you mapped it, and what only the "
                        + "Supervisor knows as in the template.")
                .parameter(name)
                .option(RENDERED)
                .formats()
                .example("hooks", "names and sizes")
                .example("hooks run", "the template of the run hook")
                .example("hooks run --rendered", "the run hook with its values filled in")
                .seeAlso("config", "files"));
        this.desk = desk;
        this.name = name;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Map<String, String> hooks = desk.closure().top().hooks();
        Optional<String> wanted = in.find(name);
        if (wanted.isEmpty()) {
            in.show(Listing.of(hooks.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList())
                    .column("hook", Map.Entry::getKey)
                    .number("lines", hook -> hook.getValue().lines().count())
                    .whenEmpty("the package has no hooks: it is a library, there is nothing to run"));
            return ExitCode.OK;
        }
        String text = Optional.ofNullable(hooks.get(wanted.get())).orElseThrow(() -> new UsageFault(
                "the package has no hook '" + wanted.get() + "'",
                "it has " + (hooks.isEmpty() ? "none" : String.join(", ", hooks.keySet())),
                Suggestions.question(wanted.get(), hooks.keySet(), "list them: hooks")));
        if (in.flag(RENDERED)) {
            String rendered = ServiceFiles.rendered(desk.session()).get("hooks/" + wanted.get());
            in.show(View.text(rendered, named(wanted.get(), "rendered", rendered)));
        } else {
            in.show(View.text(text, named(wanted.get(), "template", text)));
        }
        return ExitCode.OK;
    }

    /** In one order, always. */
    private static Map<String, String> named(String hook, String kind, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("hook", hook);
        fields.put(kind, text);
        return fields;
    }
}
