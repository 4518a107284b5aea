package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.image.ImageFile;
import dev.harthon.image.ImagePreview;
import dev.harthon.image.LegacyCommand;
import dev.harthon.session.Session;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.shell.render.ByteText;
import dev.harthon.shell.render.Listing;
import dev.harthon.shell.render.View;
import dev.harthon.workbench.ConfigRow;
import dev.harthon.workbench.Delivery;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.Progress;
import dev.harthon.workbench.ServiceFiles;
import dev.harthon.workbench.Workshop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code preview [json|cmd|start|config|files|size]}: exactly what will be sent, and what will run. */
public final class PreviewCommand extends HarthonCommand {

    private static final Parameter<String> WHAT = Parameter.optional("what", "json, cmd, start, config, files or size")
            .of(ValueType.choice("json", "cmd", "start", "config", "files", "size"));

    private static final Option<Boolean> LEGACY =
            Option.flag("legacy", "the command of Habitat's removed exporter, and what is wrong in it");

    private final Desk desk;
    private final Delivery delivery;
    private final Workshop workshop;

    public PreviewCommand(Desk desk, Delivery delivery, Workshop workshop) {
        super(spec("preview")
                .group(Group.ACT)
                .purpose("Show the Marathon application, and what will run, without doing anything")
                .detail("The JSON can be pasted into Marathon or the JSON mode of DC/OS once the archive is uploaded; "
                        + "secrets are shown as where they come from.")
                .parameter(WHAT)
                .option(LEGACY)
                .formats()
                .example("preview", "the application's JSON")
                .example("preview start", "the script that starts the service")
                .example("preview cmd --legacy", "why there is a start script")
                .example("preview size", "which packages are large, and who needs them")
                .example("preview config", "hooks and configuration as the service gets them")
                .seeAlso("check", "build", "deploy"));
        this.desk = desk;
        this.delivery = delivery;
        this.workshop = workshop;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Session session = desk.session();
        PackageIdent service = session.closure().top().ident();
        if (in.flag(LEGACY)) {
            requireCommand(in);
            in.show(legacy(LegacyCommand.of(service)));
            return ExitCode.OK;
        }
        switch (in.find(WHAT).orElse("json")) {
            case "cmd" -> in.show(View.text(
                    image(session).command(), Map.of("cmd", image(session).command())));
            case "start" -> in.show(View.text(image(session).start(), Map.of("start", image(session).start())));
            case "config" -> in.show(rendered(session));
            case "size" -> in.show(SizeChapters.of(workshop.sizes(session, Progress.silent()), "hart"));
            case "files" -> in.show(files(image(session).files()));
            default -> json(session, in);
        }
        return ExitCode.OK;
    }

    private static void requireCommand(Invocation in) {
        if (!in.find(WHAT).filter("cmd"::equals).isPresent()) {
            throw new UsageFault(
                    "only a command can be shown as it used to be", "", "write: preview cmd --legacy");
        }
    }

    private static View legacy(LegacyCommand legacy) {
        String faults = legacy.faults().stream()
                .map(fault -> "# " + fault.part() + "\n#   " + fault.problem())
                .collect(Collectors.joining("\n"));
        List<Map<String, String>> data = legacy.faults().stream()
                .map(fault -> Map.of("part", fault.part(), "problem", fault.problem()))
                .toList();
        return View.text(legacy.command() + "\n\n" + faults, Map.of("cmd", legacy.command(), "faults", data));
    }

    private void json(Session session, Invocation in) {
        in.show(View.document(delivery.preview(session, Progress.silent())));
        if (!delivery.isUploaded(session, Progress.silent())) {
            in.out().note("not uploaded yet: the address in fetch is a placeholder");
        }
    }

    private ImagePreview image(Session session) {
        return workshop.preview(session, Progress.silent());
    }

    /** Neither the packages around the service nor a cluster are needed to know its own files. */
    private static View rendered(Session session) {
        HabitatPackage service = session.closure().top();
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("default.toml", ConfigRow.toml(service, session, ConfigRow.of(service, session)));
        shown.putAll(ServiceFiles.rendered(session));
        String text = shown.entrySet().stream()
                .map(file -> "# " + file.getKey() + "\n" + file.getValue().stripTrailing())
                .collect(Collectors.joining("\n\n"));
        return View.text(text, shown);
    }

    private static View files(List<ImageFile> files) {
        return Listing.of(files)
                .column("path", ImageFile::path)
                .number("bytes", file -> file.entry().size(), file -> ByteText.of(file.entry().size()))
                .column("mode", file -> Integer.toOctalString(file.entry().mode()))
                .column("in", file -> file.piece().name())
                .column("link", file -> file.entry().link().orElse(""));
    }
}
