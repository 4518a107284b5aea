package dev.harthon.shell.commands.adjust;

import dev.harthon.fault.ExitCode;
import dev.harthon.session.Session;
import dev.harthon.session.settings.Setting;
import dev.harthon.session.settings.SettingRegistry;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.Desk;
import java.util.List;
import java.util.Optional;

/** {@code get [KEY]}: what a setting is, or all of them. */
public final class GetCommand extends HarthonCommand {

    private static final Parameter<String> KEY = SettingNames.optional();

    private final Desk desk;

    public GetCommand(Desk desk) {
        super(spec("get")
                .group(Group.ADJUST)
                .purpose("Show settings and what they are now")
                .parameter(KEY)
                .formats()
                .example("get", "all settings; a mark shows which you have set")
                .example("get mem -o json", "one of them, for scripts")
                .seeAlso("set", "explain"));
        this.desk = desk;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Session session = desk.session();
        Optional<String> key = in.find(KEY);
        List<Setting<?>> settings =
                key.<List<Setting<?>>>map(name -> List.of(SettingRegistry.require(name))).orElse(SettingRegistry.all());
        in.show(Listing.of(settings)
                .column("setting", Setting::name)
                .column("value", setting -> setting.shown(session).orElse(""))
                .column("origin", setting -> switch (session.settings().origin(setting)) {
                    case SESSION -> "set";
                    case PREFERENCE -> "preference";
                    case DEFAULT -> "default";
                })
                .column("meaning", Setting::meaning));
        return ExitCode.OK;
    }
}
