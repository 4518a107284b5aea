package dev.harthon.shell.commands.act;

import dev.harthon.app.check.Finding;
import dev.harthon.fault.ExitCode;
import dev.harthon.session.settings.Setting;
import dev.harthon.session.settings.SettingRegistry;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.shell.commands.Addresses;
import dev.harthon.shell.commands.PackageNameCompletion;
import dev.harthon.shell.commands.adjust.LoadOptions;
import dev.harthon.shell.render.ByteText;
import dev.harthon.shell.render.View;
import dev.harthon.workbench.Exporter;
import dev.harthon.workbench.Exporter.Exported;
import dev.harthon.workbench.PackageTips;
import dev.harthon.workbench.Places;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** {@code export IDENT|FILE}: in place of {@code hab pkg export mesos}. */
public final class ExportCommand extends HarthonCommand {

    /** The old options, which are also variables of the environment in capitals. */
    private static final Option<String> CPU = Option.value("cpu", "number", "shares of a processor (0.5)")
            .completing(like("cpus"));
    private static final Option<String> DISK = Option.value("disk", "size", "disk space, MiB without a unit (0)")
            .completing(like("disk"));
    private static final Option<String> INSTANCES = Option.value("instances", "number", "how many tasks run (1)")
            .completing(like("instances"));
    private static final Option<String> MEM = Option.value("mem", "size", "memory, MiB without a unit (256)")
            .completing(like("mem"));
    private static final Map<Option<String>, String> OLD =
            Map.of(CPU, "cpus", DISK, "disk", INSTANCES, "instances", MEM, "mem");

    private static final Option<Path> RESULTS = Option.value("results", "folder", "where the archive goes")
            .of(ValueType.path("/"))
            .byDefault("results");
    private static final Option<Map.Entry<String, String>> SET = Option.value(
                    "set", "key=value", "any other setting, as 'set' takes it")
            .of(ValueType.keyValue())
            .completing(Completions.beginnings(() -> SettingRegistry.all().stream()
                    .collect(Collectors.toMap(setting -> setting.name() + "=", Setting::meaning))))
            .repeatable();
    private static final Option<URI> UPLOAD =
            Option.value("upload-to", "uri", "a store to upload to: the JSON then has the real address")
                    .of(Addresses.store());

    private final Exporter exporter;
    private final Places places;
    private final Map<String, String> env;
    private final Parameter<String> what;

    /** @param env where CPU, DISK, INSTANCES and MEM preset the options of those names */
    public ExportCommand(Exporter exporter, PackageTips tips, Places places, Map<String, String> env) {
        this(exporter, places, env, Parameter.required("package", "origin/name[/version[/release]], or a .hart file")
                .completing(new PackageNameCompletion(tips, Optional.of(ValueType.path(".hart").completion()))));
    }

    private ExportCommand(
            Exporter exporter, Places places, Map<String, String> env, Parameter<String> what) {
        super(LoadOptions.on(spec("export"))
                .group(Group.ACT)
                .purpose("Turn a package into an archive and an application, as 'hab pkg export mesos' did")
                .detail("The application's JSON goes to standard output alone, everything else to standard error. "
                        + "Put the archive on a web server and its address in place of URL_TO_..., or name a store. "
                        + "The session is neither used nor changed. CPU, DISK, INSTANCES and MEM of the environment "
                        + "preset the options of those names.")
                .parameter(what)
                .option(CPU)
                .option(MEM)
                .option(DISK)
                .option(INSTANCES)
                .option(RESULTS)
                .option(SET)
                .option(UPLOAD)
                .example("export ./web.hart --mem=256 --set runner=direct --set isolation=none", "into results/")
                .example(
                        "export sample/greeter --cpu=0.1 --set runner=direct --set isolation=none",
                        "a package by its name")
                .seeAlso("load", "build", "preview"));
        this.exporter = exporter;
        this.places = places;
        this.env = Map.copyOf(env);
        this.what = what;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Exporter.Request request = new Exporter.Request(
                LoadOptions.request(in.value(what), in),
                LoadOptions.fetchKeys(in),
                settings(in),
                places.expand(in.value(RESULTS)),
                in.find(UPLOAD));
        Exported exported = exporter.export(request, in.out().progress());
        exported.report().findings().forEach(finding -> in.out().warn(text(finding)));
        exported.image().notes().forEach(in.out()::warn);
        in.out().done(exported.image().file() + ", " + ByteText.of(exported.image().size()) + ", sha256 "
                + exported.image().sha256());
        in.show(View.document(exported.app()));
        return ExitCode.OK;
    }

    private Map<String, String> settings(Invocation in) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (Option<String> option : List.of(CPU, DISK, INSTANCES, MEM)) {
            in.find(option)
                    .or(() -> Optional.ofNullable(env.get(option.name().toUpperCase(Locale.ROOT))))
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> settings.put(OLD.get(option), value));
        }
        in.all(SET).forEach(setting -> settings.put(setting.getKey(), setting.getValue()));
        return settings;
    }

    private static CompletionProvider like(String setting) {
        return Completions.of(SettingRegistry.require(setting).completions());
    }

    private static String text(Finding finding) {
        return finding.message() + (finding.remedy().isEmpty() ? "" : "; " + finding.remedy());
    }
}
