package dev.harthon.shell.commands.adjust;

import dev.harthon.fault.ExitCode;
import dev.harthon.session.settings.Explanation;
import dev.harthon.session.settings.SettingRegistry;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.render.Details;
import dev.harthon.workbench.Desk;

/** {@code explain SETTING}: all there is to know of a setting. */
public final class ExplainCommand extends HarthonCommand {

    private static final Parameter<String> KEY = SettingNames.required();

    private final Desk desk;

    public ExplainCommand(Desk desk) {
        super(spec("explain")
                .group(Group.LOOK)
                .purpose("Tell what a setting means, its range, default and present value")
                .parameter(KEY)
                .formats()
                .example("explain cpus", "with the Marathon field that it becomes")
                .example("explain kill-grace", "and where its value comes from now")
                .seeAlso("set", "get"));
        this.desk = desk;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Explanation explanation = SettingRegistry.explain(in.value(KEY), desk.session());
        in.show(Details.of()
                .row("setting", explanation.name())
                .row("meaning", explanation.meaning())
                .row("type", explanation.type())
                .row("range", explanation.range())
                .row("default", explanation.defaultText())
                .row("marathon", explanation.marathonField().orElse(""))
                .row("value", explanation.now().orElse(""))
                .row("origin", explanation.origin().toString())
                .row("example", "set " + explanation.name() + " " + explanation.example()));
        return ExitCode.OK;
    }
}
