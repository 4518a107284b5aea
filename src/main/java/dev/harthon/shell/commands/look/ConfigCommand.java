package dev.harthon.shell.commands.look;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.render.View;
import dev.harthon.workbench.ConfigRow;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.preferences.Preferences;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code config [KEY]}: the package's configuration as it will be. */
public final class ConfigCommand extends HarthonCommand {

    private static final Option<Boolean> ORIGIN = Option.flag(
            "show-origin", "Harthon's own configuration, and the file and line that each value comes from");
    private static final Option<Boolean> TOML = Option.flag("toml", "print the effective TOML");

    private final Desk desk;
    private final Preferences preferences;
    private final Parameter<String> key;

    /** @param preferences what is configured of Harthon itself */
    public ConfigCommand(Desk desk, Preferences preferences) {
        this(
                desk,
                preferences,
                Parameter.optional("key", "a key, or the table above several")
                        .completing(Completions.described(desk::configKeys)));
    }

    private ConfigCommand(Desk desk, Preferences preferences, Parameter<String> key) {
        super(spec("config")
                .group(Group.LOOK)
                .purpose("Show the package's configuration, and where each value comes from")
                .detail("default.toml, with what is mapped on top; what only the task knows is shown as it is written. "
                        + "--show-origin is about Harthon's own configuration instead: the environment, .harthon.toml "
                        + "of the project, and config.toml of the user.")
                .parameter(key)
                .option(TOML)
                .option(ORIGIN)
                .formats()
                .example("config", "every key with type, value and origin")
                .example("config greeting", "one key; the name of a table shows all that is in it")
                .example("config --toml", "the whole as TOML, as the service will see it")
                .example("config --show-origin", "what is configured of Harthon itself, and where")
                .seeAlso("env map", "exports", "hooks", "preview"));
        this.desk = desk;
        this.preferences = preferences;
        this.key = key;
    }

    @Override
    protected ExitCode run(Invocation in) {
        if (in.flag(ORIGIN)) {
            in.show(PreferenceRow.listing(desk, preferences, in.find(key)));
            return ExitCode.OK;
        }
        HabitatPackage service = desk.closure().top();
        List<ConfigRow> all = ConfigRow.of(service, desk.session());
        Optional<String> wanted = in.find(key);
        List<ConfigRow> rows = ConfigRow.below(all, wanted.orElse(""));
        if (rows.isEmpty() && wanted.isPresent()) {
            List<String> known = all.stream().map(row -> row.key().toString()).toList();
            throw new UsageFault(
                    "there is no key '" + wanted.get() + "' in the configuration of " + service.ident(),
                    "its default.toml has " + known.size() + (known.size() == 1 ? " key" : " keys"),
                    Suggestions.question(wanted.get(), known, "list them: config"));
        }
        if (in.flag(TOML)) {
            String toml = ConfigRow.toml(service, desk.session(), rows);
            in.show(View.text(toml, Map.of("toml", toml)));
        } else {
            in.show(new ConfigView(rows));
        }
        return ExitCode.OK;
    }
}
