package dev.harthon.shell.commands.target;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.render.Details;
import dev.harthon.workbench.ClusterFacts;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.ClusterTarget;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.login.AuthKind;
import dev.harthon.workbench.login.LoginState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** {@code target show}: where the session's cluster answers, which Marathon it is, and who one is there. */
public final class TargetShowCommand extends HarthonCommand {

    private final Clusters clusters;
    private final TargetOption target;

    public TargetShowCommand(Desk desk, Clusters clusters) {
        this(clusters, new TargetOption(desk, clusters));
    }

    private TargetShowCommand(Clusters clusters, TargetOption target) {
        super(spec("target show")
                .group(Group.TARGETS)
                .purpose("Show the cluster in use and your login to it, and ask it what it is")
                .option(target.option())
                .formats()
                .example("target show", "addresses, Marathon's version, the login")
                .example("target show -o json", "the same as JSON")
                .seeAlso("target list", "target use", "login"));
        this.clusters = clusters;
        this.target = target;
    }

    @Override
    protected ExitCode run(Invocation in) {
        String name = target.name(in);
        Optional<ClusterTarget> found = clusters.target(name);
        if (found.isEmpty()) {
            in.show(Details.of().row("target", name).row("state", "stopped; it starts when it is needed"));
            return ExitCode.OK;
        }
        in.show(details(found.get()));
        return ExitCode.OK;
    }

    private Details details(ClusterTarget shown) {
        LoginState login = clusters.logins().state(shown);
        Details details = Details.of().row("target", shown.name()).row("marathon", shown.marathon().toString());
        Optional<URI> mesos = shown.mesos();
        if (login.isThere() || login.kind() == AuthKind.NONE) {
            Optional<ClusterFacts> facts = clusters.facts(shown.name());
            details = details.row("version", facts.map(ClusterFacts::version).orElse("unknown"));
            mesos = facts.flatMap(ClusterFacts::mesos);
        }
        details = details.row("mesos", mesos.map(URI::toString).orElse("unknown"))
                .row("store", shown.shownStore().orElse("none; give it to upload: --to URI"))
                .row("trust", trust(shown))
                .row("auth", login.kind().word());
        return login.kind() == AuthKind.NONE ? details : login(details, shown, login);
    }

    private static Details login(Details details, ClusterTarget shown, LoginState login) {
        if (!login.isThere()) {
            return details.row("login", "none; log in with: login --target " + shown.name());
        }
        return details
                .row("login", login.source().orElse("kept"))
                .row("user", login.user().orElse("unknown"))
                .row("expires", login.expires().map(Instant::toString).orElse("unknown"))
                .row("renewal", login.renewal().orElse("none"));
    }

    private static String trust(ClusterTarget shown) {
        return shown.access().fingerprint().map(sha256 -> "fingerprint " + sha256)
                .or(() -> shown.ca().map(Path::toString))
                .orElse("authorities of the Java runtime");
    }
}
