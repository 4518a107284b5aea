package dev.harthon.shell.commands.adjust;

import dev.harthon.fault.ExitCode;
import dev.harthon.session.EnvEntry;
import dev.harthon.session.Session;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.Desk;
import java.util.ArrayList;
import java.util.List;

/** {@code env list}: variables, secrets by reference, and mapped configuration. */
public final class EnvListCommand extends HarthonCommand {

    private record Row(String kind, String name, String value) {}

    private final Desk desk;

    public EnvListCommand(Desk desk) {
        super(spec("env list")
                .group(Group.ADJUST)
                .purpose("List the task's variables and the configuration that is mapped")
                .formats()
                .example("env list", "secrets show where they come from, never what they are")
                .example("env list -o json", "for scripts")
                .seeAlso("env", "env map"));
        this.desk = desk;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Session session = desk.session();
        List<Row> rows = new ArrayList<>();
        session.env().forEach((name, entry) -> rows.add(row(name, entry)));
        session.effectiveMappings().forEach(mapping -> {
            boolean implied = !session.mappings().contains(mapping);
            rows.add(new Row(
                    implied ? "port" : "map", mapping.key().toString(), mapping.value().toString()));
        });
        in.show(Listing.of(rows)
                .column("name", Row::name)
                .column("kind", Row::kind)
                .column("value", Row::value)
                .whenEmpty("nothing is set"));
        return ExitCode.OK;
    }

    private static Row row(String name, EnvEntry entry) {
        return entry instanceof EnvEntry.Literal literal
                ? new Row("env", name, literal.text())
                : new Row("secret", name, "from " + ((EnvEntry.Secret) entry).source());
    }
}
