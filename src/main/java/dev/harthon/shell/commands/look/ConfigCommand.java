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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code config [KEY]}: the package's configuration as it will be. */
public final class ConfigCommand extends HarthonCommand {

    private static final Option<Boolean> TOML = Option.flag("toml", "print the effective TOML");

    private final Desk desk;
    private final Parameter<String> key;

    public ConfigCommand(Desk desk) {
        this(
                desk,
                Parameter.optional("key", "a key, or the table above several")
                        .completing(Completions.described(desk::configKeys)));
    }

    private ConfigCommand(Desk desk, Parameter<String> key) {
        super(spec("config")
                .group(Group.LOOK)
                .purpose("Show the package's configuration, and where each value comes from")
                .detail("default.toml, with what is mapped on top; what only the task knows is shown as it is written.")
                .parameter(key)
                .option(TOML)
                .formats()
                .example("config", "every key with type, value and origin")
                .example("config greeting", "one key; the name of a table shows all that is in it")
                .example("config --toml", "the whole as TOML, as the service will see it")
                .seeAlso("env map", "exports", "hooks", "preview"));
        this.desk = desk;
        this.key = key;
    }

    @Override
    protected ExitCode run(Invocation in) {
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
