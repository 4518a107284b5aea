package dev.harthon.shell.commands.adjust;

import dev.harthon.app.DurationText;
import dev.harthon.app.HealthCheck;
import dev.harthon.app.HealthProbe;
import dev.harthon.app.PortDefinition;
import dev.harthon.app.PortName;
import dev.harthon.fault.ExitCode;
import dev.harthon.fault.UsageFault;
import dev.harthon.session.SessionEdits;
import dev.harthon.shell.command.CommandSpecBuilder;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.Desk;
import java.util.List;

/** {@code health http|tcp|command|supervisor|unset}: how agents tell whether the service is well. */
public final class HealthCommands {

    private static final Option<String> PATH = Option.value("path", "path", "what to ask for")
            .completing(Completions.of(List.of("/", "/health", "/healthz", "/status")))
            .byDefault("/");
    private static final Option<DurationText> GRACE = time("grace", "how long failures are forgiven after the start");
    private static final Option<DurationText> INTERVAL = time("interval", "between two checks");
    private static final Option<DurationText> TIMEOUT = time("timeout", "how long one check may take");
    private static final Option<DurationText> DELAY = time("delay", "before the first check");
    private static final Option<Integer> FAILURES =
            Option.value("failures", "n", "so many in a row end the task").of(ValueType.integer(1, 1000));
    private static final Parameter<String> LINE =
            Parameter.required("command", "a shell command; exit code 0 is healthy");

    private HealthCommands() {}

    /** All of the family. */
    public static List<HarthonCommand> all(Desk desk, SessionEdits edits) {
        Option<PortName> port = Option.value("port", "name", "an exposed port; the first one where it is left out")
                .of(ValueType.of(PortName.class, PortName::parse))
                .completing(Names.ports(desk));
        return List.of(
                new Check(http(port), desk, edits, in -> new HealthProbe.Http(port(desk, port, in), in.value(PATH))),
                new Check(tcp(port), desk, edits, in -> new HealthProbe.Tcp(port(desk, port, in))),
                new Check(command(), desk, edits, in -> new HealthProbe.Command(in.value(LINE))),
                new Check(supervisor(), desk, edits, in -> new HealthProbe.Supervisor()),
                new Unset(desk, edits));
    }

    private static PortName port(Desk desk, Option<PortName> port, Invocation in) {
        return in.find(port)
                .or(() -> desk.session().effectivePorts().stream().map(PortDefinition::name).findFirst())
                .orElseThrow(() -> new UsageFault(
                        "there is no port to check", "the application has none", "give it one: expose port N"));
    }

    private interface Probe {
        HealthProbe of(Invocation in);
    }

    private static final class Check extends HarthonCommand {

        private final Desk desk;
        private final SessionEdits edits;
        private final Probe probe;

        Check(CommandSpecBuilder spec, Desk desk, SessionEdits edits, Probe probe) {
            super(spec.group(Group.ADJUST)
                    .option(GRACE)
                    .option(INTERVAL)
                    .option(TIMEOUT)
                    .option(DELAY)
                    .option(FAILURES)
                    .seeAlso("health unset", "preview"));
            this.desk = desk;
            this.edits = edits;
            this.probe = probe;
        }

        static CommandSpecBuilder declare(String name) {
            return spec(name);
        }

        @Override
        protected ExitCode run(Invocation in) {
            HealthCheck usual = HealthCheck.of(probe.of(in));
            HealthCheck check = new HealthCheck(
                    usual.probe(),
                    in.find(GRACE).orElse(usual.grace()),
                    in.find(INTERVAL).orElse(usual.interval()),
                    in.find(TIMEOUT).orElse(usual.timeout()),
                    in.find(FAILURES).orElse(usual.failures()),
                    in.find(DELAY).orElse(usual.delay()));
            desk.edit(session -> edits.health(session, check));
            in.out().done("checked every " + check.interval() + ", after a grace of " + check.grace());
            return ExitCode.OK;
        }
    }

    private static final class Unset extends HarthonCommand {

        private final Desk desk;
        private final SessionEdits edits;

        Unset(Desk desk, SessionEdits edits) {
            super(spec("health unset")
                    .group(Group.ADJUST)
                    .purpose("Take the health check away")
                    .example("health unset", "running is then good enough")
                    .example("health unset --help", "this text")
                    .seeAlso("health http", "health tcp"));
            this.desk = desk;
            this.edits = edits;
        }

        @Override
        protected ExitCode run(Invocation in) {
            desk.edit(edits::healthUnset);
            in.out().done("no health check");
            return ExitCode.OK;
        }
    }

    private static CommandSpecBuilder http(Option<PortName> port) {
        return Check.declare("health http")
                .purpose("Check the service with an HTTP request from its agent")
                .option(port)
                .option(PATH)
                .example("health http", "the first port: any answer from 200 to 399 to /")
                .example("health http --port http --path /healthz --grace 2m", "with two minutes to start");
    }

    private static CommandSpecBuilder tcp(Option<PortName> port) {
        return Check.declare("health tcp")
                .purpose("Check that a port of the service takes connections")
                .option(port)
                .example("health tcp", "the first port")
                .example("health tcp --port http --interval 5s", "every five seconds");
    }

    private static CommandSpecBuilder command() {
        return Check.declare("health command")
                .purpose("Check the service with a shell command in its sandbox")
                .parameter(LINE)
                .example("health command 'test -s rootfs/hab/svc/web/PID'", "it runs outside the image's root")
                .example("health command 'curl -fs http://$HOST:$PORT0/'", "with a program of the agent");
    }

    private static CommandSpecBuilder supervisor() {
        return Check.declare("health supervisor")
                .purpose("Take the Supervisor's own verdict, over its HTTP gateway")
                .example("health supervisor", "with a grace that its first check needs")
                .example("health supervisor --grace 5m", "for a service that starts slowly");
    }

    private static Option<DurationText> time(String name, String meaning) {
        return Option.value(name, "duration", meaning)
                .of(ValueType.duration().reading(DurationText.class, DurationText::parse));
    }
}
