package dev.harthon.shell.commands.look;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.ConfigRow;
import dev.harthon.workbench.Desk;
import java.util.List;
import java.util.Optional;

/** {@code config [KEY]}: the package's configuration as it will be. */
public final class ConfigCommand extends HarthonCommand {

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
                .formats()
                .example("config", "every key with type, value and origin")
                .example("config limits", "the keys of a table")
                .seeAlso("env map", "exports", "preview"));
        this.desk = desk;
        this.key = key;
    }

    @Override
    protected ExitCode run(Invocation in) {
        List<ConfigRow> all = ConfigRow.of(desk.closure().top(), desk.session());
        Optional<String> wanted = in.find(key);
        List<ConfigRow> rows = all.stream()
                .filter(row -> wanted.map(text -> row.key().equals(text) || row.key().startsWith(text + ".")).orElse(true))
                .toList();
        if (rows.isEmpty() && wanted.isPresent()) {
            List<String> known = all.stream().map(ConfigRow::key).toList();
            throw new UsageFault(
                    "there is no key '" + wanted.get() + "' in the configuration of " + desk.closure().top().ident(),
                    "its default.toml has " + known.size() + " keys",
                    Suggestions.question(wanted.get(), known, "list them: config"));
        }
        in.show(Listing.of(rows)
                .column("key", ConfigRow::key)
                .column("type", ConfigRow::type)
                .column("value", ConfigRow::value)
                .column("origin", ConfigRow::origin)
                .whenEmpty("the package has no default.toml"));
        return ExitCode.OK;
    }
}
