package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.OperationFault;
import dev.harthon.image.Image;
import dev.harthon.image.ImagePreview;
import dev.harthon.image.MemberReport;
import dev.harthon.image.archive.WrittenFile;
import dev.harthon.session.Session;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.ValueType;
import dev.harthon.shell.render.ByteText;
import dev.harthon.shell.render.Chapters;
import dev.harthon.shell.render.Details;
import dev.harthon.shell.render.Json;
import dev.harthon.shell.render.View;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.Progress;
import dev.harthon.workbench.SizeReport;
import dev.harthon.workbench.Workshop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** {@code build}: the archive that agents fetch. */
public final class BuildCommand extends HarthonCommand {

    private static final Option<Path> TO = Option.value("to", "path", "a .tgz file, or a folder for what is built")
            .of(ValueType.path(".tgz"))
            .byDefault("results");
    private static final Option<Boolean> DRY_RUN = Option.flag("dry-run", "say what would be built, and build nothing");

    private static final Option<Boolean> REPORT = Option.flag("report", "tell where the archive's bytes are");
    private static final Option<Path> SBOM = Option.value(
            "sbom", "file", "write the bill of materials, CycloneDX 1.6 as JSON; - for standard output")
            .of(ValueType.path(".json"));
    private static final Option<Boolean> SINGLE_MEMBER = Option.flag("single-member",
            "one gzip stream, for tools that read no more; nothing comes from the cache");

    private final Desk desk;
    private final Workshop workshop;
    private final String version;

    /** @param version of Harthon */
    public BuildCommand(Desk desk, Workshop workshop, String version) {
        super(spec("build")
                .group(Group.ACT)
                .purpose("Build the archive that agents fetch")
                .detail("The same session gives the same bytes, whoever builds it, when and where. A build that fails "
                        + "or is interrupted leaves an earlier archive as it was.")
                .option(TO)
                .option(REPORT)
                .option(SBOM)
                .option(DRY_RUN)
                .option(SINGLE_MEMBER)
                .formats()
                .example("build", "into the folder results")
                .example("build --to images/greeter.tgz", "into a file")
                .example("build --report", "and where its bytes are")
                .example("build --sbom greeter.cdx.json", "and what it is made of, for auditors")
                .seeAlso("preview", "upload", "deploy"));
        this.desk = desk;
        this.workshop = workshop;
        this.version = version;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Session session = desk.session();
        session.closure();
        Path output = desk.places().expand(in.value(TO));
        return in.flag(DRY_RUN) ? plan(session, output, in) : build(session, output, in);
    }

    private ExitCode plan(Session session, Path output, Invocation in) {
        ImagePreview image = workshop.preview(session, in.out().progress());
        long bytes = image.files().stream().mapToLong(file -> file.entry().size()).sum();
        in.show(Details.of()
                .row("file", Workshop.file(session, output).toString())
                .row("fetched", image.pieces().size(), files(image.pieces().size()))
                .row("files", image.files().size())
                .row("unpacked", bytes, ByteText.of(bytes))
                .row("notes", image.notes()));
        in.out().note("nothing was built");
        return ExitCode.OK;
    }

    private static String files(int count) {
        return count == 1 ? "1 file" : count + " files";
    }

    private ExitCode build(Session session, Path output, Invocation in) {
        Image image = workshop.build(session, output, in.flag(SINGLE_MEMBER), in.out().progress());
        long unpacked = image.members().stream().mapToLong(MemberReport::unpacked).sum();
        long reused = image.members().stream().filter(MemberReport::reused).count();
        long originals = image.members().stream().mapToLong(MemberReport::original).sum();
        Details details = Details.of()
                .row("file", image.file().toString())
                .row("size", image.size(), ByteText.of(image.size()))
                .row("sha256", image.sha256())
                .row("packages", image.members().size(), image.members().size() + ", " + reused + " from the cache")
                .row("unpacked", unpacked, ByteText.of(unpacked))
                .row("fetched", image.artifacts().size(), files(image.artifacts().size()))
                .row("originals", originals, ByteText.of(originals) + " as the packages come; agents take about three "
                        + "times as long to unpack those");
        Optional<Path> sbom = in.find(SBOM);
        boolean instead = sbom.filter(file -> file.toString().equals("-")).isPresent();
        if (instead) {
            in.show(View.document(workshop.billOfMaterials(session, image, version, Progress.silent())));
        } else {
            in.show(in.flag(REPORT) ? report(session, image, details) : details);
            sbom.ifPresent(file -> bill(session, image, desk.places().expand(file), in));
        }
        image.notes().forEach(in.out()::warn);
        return ExitCode.OK;
    }

    private Chapters report(Session session, Image image, Details details) {
        SizeReport sizes = workshop.sizes(session, image, Progress.silent());
        return Chapters.of().chapter("archive", details).and(SizeChapters.of(sizes, "compressed"));
    }

    private void bill(Session session, Image image, Path file, Invocation in) {
        byte[] text = (Json.pretty(workshop.billOfMaterials(session, image, version, Progress.silent())) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        try {
            WrittenFile.write(file, out -> out.write(text));
        } catch (IOException e) {
            throw new OperationFault(
                    "cannot write " + file, String.valueOf(e.getMessage()), "choose another: build --sbom FILE", e);
        }
        in.out().done("bill of materials: " + file);
    }
}
