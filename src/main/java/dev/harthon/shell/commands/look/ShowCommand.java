package dev.harthon.shell.commands.look;

import dev.harthon.fault.ExitCode;
import dev.harthon.session.Session;
import dev.harthon.session.settings.AppSettings;
import dev.harthon.session.settings.BuildSettings;
import dev.harthon.session.settings.RunSettings;
import dev.harthon.session.settings.Setting;
import dev.harthon.session.settings.SettingRegistry;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.render.Details;
import dev.harthon.workbench.Desk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code show}: the session at a glance. */
public final class ShowCommand extends HarthonCommand {

    private static final List<Setting<?>> USUAL = List.of(
            AppSettings.ID,
            AppSettings.CPUS,
            AppSettings.MEM,
            AppSettings.DISK,
            AppSettings.INSTANCES,
            RunSettings.RUNNER,
            RunSettings.ISOLATION,
            BuildSettings.PACKAGING);

    private final Desk desk;

    public ShowCommand(Desk desk) {
        super(spec("show")
                .group(Group.LOOK)
                .purpose("Show the session: package, settings, ports, variables, target")
                .formats()
                .example("show", "at a glance")
                .example("show -o json", "for scripts")
                .seeAlso("get", "package", "preview"));
        this.desk = desk;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Session session = desk.session();
        Details details = Details.of()
                .row("package", desk.loaded().map(c -> c.top().ident().toString()).orElse(""),
                        desk.loaded().map(c -> c.top().ident() + " and " + c.dependencies().size() + " more")
                                .orElse("none; load one: load IDENT"))
                .row("target", desk.target());
        for (Setting<?> setting : USUAL) {
            details = details.row(setting.name(), setting.shown(session).orElse(""));
        }
        for (Setting<?> setting : others(session)) {
            details = details.row(setting.name(), setting.shown(session).orElse(""));
        }
        in.show(details.row("ports", ports(session), portText(session))
                .row("env", env(session), lines(env(session), " = "))
                .row("config", config(session), lines(config(session), " = "))
                .row("labels", session.labels(), lines(session.labels(), " = "))
                .row("health", session.health().map(check -> check.probe().toString()).orElse("")));
        return ExitCode.OK;
    }

    /** What else the user has set. */
    private static List<Setting<?>> others(Session session) {
        return SettingRegistry.all().stream()
                .filter(setting -> !USUAL.contains(setting) && session.settings().text(setting).isPresent())
                .toList();
    }

    private static List<Map<String, Object>> ports(Session session) {
        return session.effectivePorts().stream()
                .map(port -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("name", port.name().toString());
                    fields.put("number", port.number());
                    fields.put("protocol", port.protocol().toString());
                    fields.put("fixed", port.fixed());
                    return fields;
                })
                .toList();
    }

    private static String portText(Session session) {
        return session.effectivePorts().stream()
                .map(port -> port.name() + " " + port.number() + " " + port.protocol()
                        + (port.fixed() ? " fixed" : " (the cluster chooses the number)"))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> env(Session session) {
        Map<String, String> env = new LinkedHashMap<>();
        session.env().forEach((name, entry) -> env.put(name, EnvText.of(entry)));
        return env;
    }

    private static Map<String, String> config(Session session) {
        Map<String, String> config = new LinkedHashMap<>();
        session.effectiveMappings()
                .forEach(mapping -> config.put(mapping.key().toString(), mapping.value().toString()));
        return config;
    }

    private static String lines(Map<String, String> map, String between) {
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + between + entry.getValue())
                .collect(Collectors.joining("\n"));
    }
}
