package dev.harthon.shell.commands.target;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.InterruptedFault;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.LocalClusterControl;
import dev.harthon.workbench.LocalClusterControl.Running;
import dev.harthon.workbench.LocalClusterControl.Size;
import dev.harthon.workbench.LocalDoor;
import dev.harthon.workbench.Places;
import dev.harthon.workbench.login.AuthKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** {@code local start}: a Marathon and Mesos on this machine's loopback address, with agents that run tasks. */
public final class LocalStartCommand extends HarthonCommand {

    private static final Option<Path> WORK =
            Option.value("work", "folder", "keep everything in this folder, and go on from what is there")
                    .of(ValueType.path("/"));
    private static final Option<AuthKind> AUTH =
            Option.value("auth", "kind", "what it asks for at Marathon's address: none, basic, or dcos")
                    .of(ValueType.choice("none", "basic", "dcos").map(AuthKind.class, AuthKind::parse))
                    .byDefault("none");
    private static final Option<String> UID = Option.value("uid", "name", "the one user that it lets in");
    private static final Option<Path> SERVICE_KEY =
            Option.value("service-key", "file", "the user is a service account with this public key in PEM")
                    .of(ValueType.path(".pem"));
    private static final Option<Duration> LIFETIME =
            Option.value("token-lifetime", "duration", "how long a DC/OS login is good")
                    .of(ValueType.duration())
                    .byDefault("120h");
    private static final Option<Boolean> DETACH =
            Option.flag("detach", "in a process of its own, that goes on when Harthon ends");
    private static final Option<Boolean> FOREGROUND = Option.flag("foreground", "stay here until Ctrl-C");

    private final LocalClusterControl local;
    private final Places places;

    private final SecretOptions password;

    /** @param own the variables of Harthon's own environment */
    public LocalStartCommand(Clusters clusters, Places places, Set<String> own) {
        this(clusters, places, new SecretOptions("password", own));
    }

    private LocalStartCommand(Clusters clusters, Places places, SecretOptions password) {
        super(AgentOptions.on(spec("local start"))
                .group(Group.TARGETS)
                .purpose("Start the local cluster")
                .detail("It runs tasks as you, and is no sandbox. A prompt or a script starts it by itself where it is "
                        + "needed, and ends it; a single command detaches it.")
                .option(WORK)
                .option(AUTH)
                .option(UID)
                .option(password.fromEnv())
                .option(password.file())
                .option(SERVICE_KEY)
                .option(LIFETIME)
                .option(DETACH)
                .option(FOREGROUND)
                .example("local start --agents 3 --cpus 2 --mem 2048", "three agents of that size")
                .example("local start --attribute rack=r1 --ports 32000-33000", "for constraints, and other ports")
                .example("local start --detach", "it goes on until 'local stop'")
                .example("local start --auth dcos --uid me --password-from-env PW", "as a DC/OS cluster: login first")
                .seeAlso("local status", "local stop"));
        this.local = clusters.local();
        this.places = places;
        this.password = password;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Size size = AgentOptions.size(in, in.find(WORK).map(places::expand));
        boolean foreground = in.flag(FOREGROUND);
        Running running = local.start(size, door(in), !foreground && (in.flag(DETACH) || local.detachesByItself()));
        in.out().done("the local cluster answers at " + running.marathon() + " (process " + running.pid() + ")");
        if (foreground) {
            waitForInterrupt();
        }
        return ExitCode.OK;
    }

    private LocalDoor door(Invocation in) {
        return new LocalDoor(in.value(AUTH), in.find(UID).orElse(""), password.source(in, places),
                in.find(SERVICE_KEY).map(places::expand), in.value(LIFETIME));
    }

    private static void waitForInterrupt() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new InterruptedFault("the local cluster was interrupted", "", "", e);
        }
    }
}
