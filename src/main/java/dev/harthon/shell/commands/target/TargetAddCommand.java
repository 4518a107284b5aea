package dev.harthon.shell.commands.target;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.UsageFault;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.shell.commands.Addresses;
import dev.harthon.workbench.ClusterTarget;
import dev.harthon.workbench.Places;
import dev.harthon.workbench.TargetAccess;
import dev.harthon.workbench.TargetBook;
import dev.harthon.workbench.login.AuthKind;
import dev.harthon.workbench.login.DcosTargets;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** {@code target add NAME --marathon URL}: names a cluster. */
public final class TargetAddCommand extends HarthonCommand {

    private static final Option<URI> MARATHON = Option.value("marathon", "url", "where Marathon answers")
                    .of(Addresses.server());
    private static final Option<URI> DCOS =
            Option.value("dcos", "url", "where a DC/OS cluster answers, for --marathon and --mesos")
                    .of(Addresses.server());
    private static final Option<String> SERVICE =
            Option.value("marathon-service", "name", "another Marathon of the DC/OS cluster than its own");
    private static final Option<URI> MESOS =
            Option.value("mesos", "url", "where the Mesos master answers, if Marathon does not know it")
                    .of(Addresses.server());
    private static final Option<URI> STORE =
            Option.value("store", "uri", "where archives go: file:///folder, http(s)://server/folder/, "
                            + "s3://bucket/folder, gs://bucket/folder, marathon: or serve:")
                    .of(Addresses.store());
    private static final Option<AuthKind> AUTH =
            Option.value("auth", "kind", "how it asks who you are: none, basic, token, bearer, dcos")
                    .of(ValueType.choice(AuthKind.class));
    private static final Option<Path> CA =
            Option.value("ca", "file", "PEM file of the authority that signed its certificates")
                    .of(ValueType.path(".pem", ".crt"));
    private static final Option<String> FINGERPRINT =
            Option.value("fingerprint", "sha256", "of its own certificate, then the only one that is believed");
    private static final Option<Duration> TIMEOUT =
            Option.value("timeout", "duration", "how long the server may be silent").of(ValueType.duration());

    private final TargetBook book;
    private final Places places;
    private final Parameter<String> name;

    public TargetAddCommand(TargetBook book, Places places) {
        this(book, places, Parameter.required("name", "how you will call the cluster")
                .completing(Completions.of(() -> book.all().keySet())));
    }

    private TargetAddCommand(TargetBook book, Places places, Parameter<String> name) {
        super(spec("target add")
                .group(Group.TARGETS)
                .purpose("Name a cluster, or change what a name stands for")
                .detail("With --auth other than none, log in next: login --target NAME. Credentials go to the "
                        + "addresses that are named here and to no others, never over plain http to another machine.")
                .parameter(name)
                .option(MARATHON)
                .option(DCOS)
                .option(SERVICE)
                .option(MESOS)
                .option(STORE)
                .option(AUTH)
                .option(CA)
                .option(FINGERPRINT)
                .option(TIMEOUT)
                .example("target add lab --marathon http://marathon.lab.example:8080", "it knows its Mesos master")
                .example(
                        "target add prod --marathon https://m.example --auth basic --store s3://web",
                        "with a login, and a store for archives")
                .example("target add dcos --dcos https://dcos.example --ca dcos-ca.crt", "DC/OS, behind one address")
                .seeAlso("login", "target use", "target import"));
        this.book = book;
        this.places = places;
        this.name = name;
    }

    @Override
    protected ExitCode run(Invocation in) {
        ClusterTarget target = isDcos(in) ? dcos(in) : plain(in);
        book.put(target);
        String next = target.access().auth() == AuthKind.NONE
                ? "use it with: target use " + target.name() : "log in with: login --target " + target.name();
        in.out().done("target " + target.name() + " is " + target.marathon() + "; " + next);
        return ExitCode.OK;
    }

    private static boolean isDcos(Invocation in) {
        return in.find(DCOS).isPresent() || in.find(AUTH).filter(kind -> kind == AuthKind.DCOS).isPresent();
    }

    private ClusterTarget plain(Invocation in) {
        if (in.find(SERVICE).isPresent()) {
            throw new UsageFault("--marathon-service is for DC/OS", "this target is none", "name it with: --dcos URL");
        }
        return new ClusterTarget(in.value(name), address(in), in.find(MESOS), in.find(STORE), ca(in),
                access(in, in.find(AUTH).orElse(AuthKind.NONE)));
    }

    private ClusterTarget dcos(Invocation in) {
        if (in.find(DCOS).isPresent() && in.find(MARATHON).isPresent() || in.find(MESOS).isPresent()) {
            throw new UsageFault("a DC/OS cluster has one address", "another one is given, too",
                    "keep --dcos; another Marathon on it is: --marathon-service NAME");
        }
        URI address = in.find(DCOS).orElseGet(() -> address(in));
        return DcosTargets.of(in.value(name), address, in.find(SERVICE), in.find(STORE), ca(in),
                access(in, in.find(AUTH).orElse(AuthKind.DCOS)));
    }

    private URI address(Invocation in) {
        return in.find(MARATHON).orElseThrow(() -> new UsageFault("where is " + in.value(name) + "?",
                "no address is given", "add --marathon URL, or --dcos URL"));
    }

    private Optional<Path> ca(Invocation in) {
        return in.find(CA).map(places::expand);
    }

    private static TargetAccess access(Invocation in, AuthKind kind) {
        try {
            return TargetAccess.of(kind).pinned(in.find(FINGERPRINT)).within(in.find(TIMEOUT));
        } catch (IllegalArgumentException e) {
            throw new UsageFault("--fingerprint cannot be that", String.valueOf(e.getMessage()),
                    "see it with: openssl x509 -noout -fingerprint -sha256 -in FILE");
        }
    }
}
