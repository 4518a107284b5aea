package dev.harthon.shell.commands.look;

import dev.harthon.fault.ExitCode;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageFile;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.render.ByteText;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.FileListing;
import dev.harthon.workbench.FileListing.Usage;
import java.util.List;

/** {@code files [GLOB] [--du]}: what lies in the package. */
public final class FilesCommand extends HarthonCommand {

    private static final Option<Boolean> DU = Option.flag("du", "sum up by folder, largest first");
    private static final int BAR = 20;

    private final Desk desk;
    private final Parameter<String> glob;

    public FilesCommand(Desk desk) {
        this(desk, Parameter.optional("glob", "paths below the package, such as 'bin/*' or '*.so'")
                .completing(new PackagePathCompletion(desk)));
    }

    private FilesCommand(Desk desk, Parameter<String> glob) {
        super(spec("files")
                .group(Group.LOOK)
                .purpose("List the package's files")
                .detail("A glob without a slash matches names in every folder; ** crosses folders.")
                .parameter(glob)
                .option(DU)
                .formats()
                .example("files 'bin/*'", "the package's programs")
                .example("files --du", "where the bytes lie")
                .seeAlso("deps", "hooks"));
        this.desk = desk;
        this.glob = glob;
    }

    @Override
    protected ExitCode run(Invocation in) {
        HabitatPackage top = desk.closure().top();
        String prefix = top.ident().prefix();
        List<PackageFile> files = in.find(glob)
                .map(pattern -> FileListing.matching(top.files(), prefix, pattern))
                .orElse(top.files());
        if (in.flag(DU)) {
            List<Usage> usage = FileListing.usage(files, prefix);
            long most = usage.stream().mapToLong(Usage::bytes).max().orElse(0);
            in.show(Listing.of(usage)
                    .column("folder", Usage::folder)
                    .number("bytes", Usage::bytes, folder -> ByteText.of(folder.bytes()))
                    .number("files", Usage::files)
                    .column("share", folder -> most == 0 ? 0 : 100 * folder.bytes() / most, folder -> in.out()
                            .page()
                            .glyphs()
                            .bar(most == 0 ? 0 : (double) folder.bytes() / most, BAR))
                    .whenEmpty("no files match"));
        } else {
            in.show(Listing.of(files)
                    .column("path", file -> FileListing.relative(file, prefix))
                    .column("mode", file -> Modes.text(file), Modes::text)
                    .number("bytes", PackageFile::size, file -> ByteText.of(file.size()))
                    .column("link", file -> file.link().orElse(""))
                    .whenEmpty("no files match"));
        }
        return ExitCode.OK;
    }
}
