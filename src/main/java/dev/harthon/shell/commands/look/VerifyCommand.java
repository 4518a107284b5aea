package dev.harthon.shell.commands.look;

import dev.harthon.fault.ExitCode;
import dev.harthon.habitat.hart.HartReader;
import dev.harthon.habitat.trust.TrustPolicy;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.PackageLoader;
import dev.harthon.workbench.Verdict;
import java.nio.file.Path;
import java.util.List;

/** {@code verify [FILE...]}: who signed packages, and whether that is trusted. */
public final class VerifyCommand extends HarthonCommand {

    private static final Parameter<Path> FILES =
            Parameter.many("file", "a .hart file, which need not be loaded").of(ValueType.path(".hart"));
    private static final Option<String> KEY = Option.value("key", "file", "trust this public key, or those in a folder")
            .of(ValueType.path(".pub").map(String.class, Path::toString))
            .repeatable();

    private final Desk desk;
    private final PackageLoader loader;

    public VerifyCommand(Desk desk, PackageLoader loader) {
        super(spec("verify")
                .group(Group.LOOK)
                .purpose("Show who signed each package, and whether the signature is trusted")
                .detail("Without a file: the loaded package and all that it needs, as they were found when they were "
                        + "read. Ends with 4 where one is not trusted, whatever 'trust' is set to.")
                .parameter(FILES)
                .option(KEY)
                .formats()
                .example("verify", "signer, digest and verdict of the whole closure")
                .example("verify ./web.hart --key ./keys", "a file, by keys of yours")
                .seeAlso("package", "key list", "explain"));
        this.desk = desk;
        this.loader = loader;
    }

    @Override
    protected ExitCode run(Invocation in) {
        List<Verdict> verdicts = in.all(FILES).isEmpty()
                ? desk.closure().all().map(Verdict::of).toList()
                : read(in);
        in.show(new VerdictView(verdicts));
        return verdicts.stream().allMatch(Verdict::trusted) ? ExitCode.OK : ExitCode.TRUST;
    }

    private List<Verdict> read(Invocation in) {
        List<Path> keys = in.all(KEY).stream().map(Path::of).toList();
        HartReader reader = loader.reader(keys, TrustPolicy.WARN);
        return in.all(FILES).stream()
                .map(file -> Verdict.of(reader.read(desk.places().expand(file))))
                .toList();
    }
}
