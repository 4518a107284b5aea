package dev.harthon.shell.commands.adjust;

import dev.harthon.app.PortName;
import dev.harthon.app.Protocol;
import dev.harthon.fault.ExitCode;
import dev.harthon.session.SessionEdits;
import dev.harthon.session.ports.PortRequest;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.Desk;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code expose port N}: a port of the application, whose host port Marathon chooses unless it is fixed. */
public final class ExposePortCommand extends HarthonCommand {

    private static final Parameter<Integer> NUMBER = Parameter.optional(
                    "number", "1 to 65535; 0 for a port without a number, which then needs a name")
            .of(ValueType.integer(0, 65535))
            .completing(Completions.described(() -> Map.of(
                    "9638", "the Supervisor's gossip",
                    "9631", "the Supervisor's HTTP gateway",
                    "8080", "HTTP, as it is often chosen",
                    "0", "whatever the agent gives; needs --name")));
    private static final Option<PortName> NAME =
            Option.value("name", "name", "what tasks and the log call it").of(ValueType.of(PortName.class, PortName::parse))
                    .completing(Completions.of(List.of("http", "https", "admin", "metrics")));
    private static final Option<Protocol> PROTOCOL = Option.value("protocol", "protocol", "tcp, udp or udp,tcp")
            .of(ValueType.of(Protocol.class, Protocol::parse))
            .completing(Completions.of(List.of("tcp", "udp", "udp,tcp")));
    private static final Option<Boolean> FIXED =
            Option.flag("fixed", "agents must give this very number: many have only 31000 to 32000");
    private static final Option<Map.Entry<String, String>> LABEL =
            Option.value("label", "name=value", "a label of the port").of(ValueType.keyValue())
                    .completing(Completions.beginnings(() -> Map.of("VIP_0=", "a virtual address: name:port")))
                    .repeatable();

    private final Desk desk;
    private final SessionEdits edits;

    public ExposePortCommand(Desk desk, SessionEdits edits) {
        super(spec("expose port")
                .group(Group.ADJUST)
                .purpose("Give the application a port")
                .detail("The task finds the number that Marathon assigned in $PORT0, $PORT1 and so on; the package's "
                        + "configuration follows it where the port is one of its exports.")
                .parameter(NUMBER)
                .option(NAME)
                .option(PROTOCOL)
                .option(FIXED)
                .option(LABEL)
                .example("expose port 9638", "the Supervisor's gossip, udp and tcp")
                .example("expose port 8443 --name https --label VIP_0=web:443", "named, with a label")
                .seeAlso("expose", "unexpose", "show"));
        this.desk = desk;
        this.edits = edits;
    }

    @Override
    protected ExitCode run(Invocation in) {
        if (in.find(NUMBER).isEmpty()) {
            return ExposeCommand.expose(desk, edits, "port", in);
        }
        Map<String, String> labels = new TreeMap<>();
        in.all(LABEL).forEach(label -> labels.put(label.getKey(), label.getValue()));
        PortRequest request =
                new PortRequest(in.value(NUMBER), in.find(NAME), in.find(PROTOCOL), in.flag(FIXED), labels);
        desk.edit(session -> edits.expose(session, request));
        in.out().done(PortText.ports(desk.session()));
        return ExitCode.OK;
    }
}
