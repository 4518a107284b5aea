package dev.harthon.image;

import dev.harthon.fault.PreflightFault;
import dev.harthon.habitat.ClientVersionOrder;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.image.script.SupervisorCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** How the Supervisor in an image is called. */
final class SupervisorSetup {

    private static final int GOSSIP = 9638;
    private static final int GATEWAY = 9631;
    private static final int CONTROL = 9632;

    /** The first release whose command is {@code run}, and which has a control port. */
    private static final String RUN_SINCE = "0.56";

    private final ImageRequest request;
    private final HabitatPackage hab;
    private final HabitatPackage supervisor;
    private final HabitatPackage launcher;

    private SupervisorSetup(
            ImageRequest request, HabitatPackage hab, HabitatPackage supervisor, HabitatPackage launcher) {
        this.request = request;
        this.hab = hab;
        this.supervisor = supervisor;
        this.launcher = launcher;
    }

    /**
     * @throws PreflightFault if it cannot run like this, or the user has not accepted Habitat's licence
     * @throws dev.harthon.fault.PackageFault if packages are missing
     */
    static SupervisorSetup of(ImageRequest request, Members members) {
        if (request.isolation() == Isolation.NONE) {
            throw new PreflightFault(
                    "the Supervisor cannot run without a root of its own",
                    "it keeps its state in /hab, and isolation is none",
                    "set isolation chroot or userns, or set runner direct");
        }
        if (!request.supervisor().licenseAccepted()) {
            throw new PreflightFault(
                    "the Supervisor does not start without Habitat's licence",
                    "nobody has accepted it for this image (https://docs.chef.io/licensing/)",
                    "set license accept, or set runner direct");
        }
        List<HabitatPackage> found = members.require(
                List.of("hab", "hab-sup", "hab-launcher", "busybox-static"), "the Supervisor runs with them");
        return new SupervisorSetup(request, found.get(0), found.get(1), found.get(2));
    }

    SupervisorCommand command() {
        SupervisorOptions options = request.supervisor();
        boolean modern = new ClientVersionOrder().compare(supervisor.ident().version(), RUN_SINCE) >= 0;
        SupervisorCommand command = new SupervisorCommand(program(), modern ? "run" : "start", service())
                .listen("--listen-gossip", "0.0.0.0", port("gossip"), GOSSIP)
                .listen("--listen-http", "0.0.0.0", port("gateway", "http-gateway"), GATEWAY);
        if (modern) {
            command.listen("--listen-ctl", "127.0.0.1", port("ctl"), CONTROL);
        }
        options.group().ifPresent(value -> command.option("--group", value));
        options.topology().ifPresent(value -> command.option("--topology", value));
        options.strategy().ifPresent(value -> command.option("--strategy", value));
        options.channel().ifPresent(value -> command.option("--channel", value));
        options.ring().ifPresent(value -> command.option("--ring", value));
        options.binds().forEach(value -> command.option("--bind", value));
        options.peers().forEach(value -> command.option("--peer", value));
        return command;
    }

    /** Where {@code hab} finds the others: variable to path inside the root. */
    Map<String, String> programs() {
        Map<String, String> programs = new TreeMap<>();
        Optional.ofNullable(Programs.in(supervisor).get("hab-sup"))
                .ifPresent(path -> programs.put("HAB_SUP_BINARY", path));
        Optional.ofNullable(Programs.in(launcher).get("hab-launch"))
                .ifPresent(path -> programs.put("HAB_LAUNCH_BINARY", path));
        return programs;
    }

    private String program() {
        return Optional.ofNullable(Programs.in(hab).get("hab")).orElse("/" + hab.ident().prefix() + "/bin/hab");
    }

    /** A Supervisor that updates the service must not be bound to one release. */
    private String service() {
        PackageIdent ident = request.service().top().ident();
        boolean updates = request.supervisor().strategy().filter(strategy -> !strategy.equals("none")).isPresent();
        return updates ? ident.origin() + "/" + ident.name() : ident.toString();
    }

    private OptionalInt port(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> request.ports().stream().filter(port -> port.name().equals(name)))
                .mapToInt(ImagePort::index)
                .findFirst();
    }
}
