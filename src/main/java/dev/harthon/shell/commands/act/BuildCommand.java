package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.image.Image;
import dev.harthon.image.ImagePreview;
import dev.harthon.image.MemberReport;
import dev.harthon.session.Session;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.ValueType;
import dev.harthon.shell.render.ByteText;
import dev.harthon.shell.render.Details;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.Workshop;
import java.nio.file.Path;

/** {@code build}: the archive that agents fetch. */
public final class BuildCommand extends HarthonCommand {

    private static final Option<Path> TO = Option.value("to", "path", "a .tgz file, or a folder for it")
            .of(ValueType.path(".tgz"))
            .byDefault("results");
    private static final Option<Boolean> DRY_RUN = Option.flag("dry-run", "say what would be built, and build nothing");

    private final Desk desk;
    private final Workshop workshop;

    public BuildCommand(Desk desk, Workshop workshop) {
        super(spec("build")
                .group(Group.ACT)
                .purpose("Build the archive that agents fetch")
                .detail("The same session gives the same bytes, whoever builds it, when and where. A build that fails "
                        + "or is interrupted leaves an earlier archive as it was.")
                .option(TO)
                .option(DRY_RUN)
                .formats()
                .example("build", "into the folder results")
                .example("build --to images/greeter.tgz", "into a file")
                .seeAlso("preview", "upload", "deploy"));
        this.desk = desk;
        this.workshop = workshop;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Session session = desk.session();
        session.closure();
        Path output = Workshop.file(session, desk.places().expand(in.value(TO)));
        return in.flag(DRY_RUN) ? plan(session, output, in) : build(session, output, in);
    }

    private ExitCode plan(Session session, Path output, Invocation in) {
        ImagePreview image = workshop.preview(session, in.out().progress());
        long bytes = image.files().stream().mapToLong(file -> file.size()).sum();
        in.show(Details.of()
                .row("file", output.toString())
                .row("files", image.files().size())
                .row("unpacked", bytes, ByteText.of(bytes))
                .row("notes", image.notes()));
        in.out().note("nothing was built");
        return ExitCode.OK;
    }

    private ExitCode build(Session session, Path output, Invocation in) {
        Image image = workshop.build(session, output, in.out().progress());
        long unpacked = image.members().stream().mapToLong(MemberReport::unpacked).sum();
        long reused = image.members().stream().filter(MemberReport::reused).count();
        in.show(Details.of()
                .row("file", image.file().toString())
                .row("size", image.size(), ByteText.of(image.size()))
                .row("sha256", image.sha256())
                .row("packages", image.members().size(), image.members().size() + ", " + reused + " from the cache")
                .row("unpacked", unpacked, ByteText.of(unpacked)));
        image.notes().forEach(in.out()::warn);
        return ExitCode.OK;
    }
}
