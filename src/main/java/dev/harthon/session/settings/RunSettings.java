package dev.harthon.session.settings;

import dev.harthon.image.Isolation;
import dev.harthon.image.Runner;
import java.util.List;

/** Settings of how the service runs inside its task. */
public final class RunSettings {

    /** The word that accepts Habitat's licence. */
    public static final String ACCEPT = "accept";

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]{0,62}";
    private static final String NAME_RANGE = "a name of letters, digits, - and _";

    public static final Setting<Runner> RUNNER = new Setting<>(
            "runner", ValueType.choice(Runner.class),
            "Who runs the service: the Habitat Supervisor, or its run hook directly", "direct")
                    .defaultsTo("supervisor").explaining(Runner::meaning);

    public static final Setting<Isolation> ISOLATION = new Setting<>(
            "isolation", ValueType.choice(Isolation.class),
            "How the service is set apart on the agent", "userns").defaultsTo("chroot")
                    .explaining(Isolation::meaning);

    public static final Setting<Boolean> PID_NAMESPACE = new Setting<>(
            "pid-namespace", ValueType.onOff(),
            "Whether no process outlives its task, daemons included; costs two waiting processes", "off")
                    .defaultsTo("on");

    public static final Setting<String> GROUP = new Setting<>(
            "group", ValueType.text("service group", NAME_RANGE, NAME),
            "Service group that the Supervisor puts the service in", "blue").defaultsTo("default");

    public static final Setting<String> TOPOLOGY = new Setting<>(
            "topology", ValueType.choice("standalone", "leader"),
            "Whether the members of a service group elect a leader", "leader").noDefault("standalone");

    public static final Setting<String> STRATEGY = new Setting<>(
            "strategy", ValueType.choice("none", "at-once", "rolling"),
            "How the Supervisor updates the service by itself", "none").noDefault("none");

    public static final Setting<String> CHANNEL = new Setting<>(
            "channel", ValueType.text("channel", NAME_RANGE, NAME),
            "Builder channel that the Supervisor updates from", "stable").noDefault("the Supervisor's own");

    public static final Setting<String> RING = new Setting<>(
            "ring", ValueType.text("ring", NAME_RANGE, NAME),
            "Name of the ring key that encrypts gossip", "prod").noDefault("none, gossip is in the clear");

    public static final Setting<String> LICENSE = new Setting<>(
            "license", ValueType.choice(ACCEPT),
            "Your acceptance of Habitat's licence, without which no Supervisor starts", ACCEPT)
                    .noDefault("not accepted");

    static final List<Setting<?>> ALL =
            List.of(RUNNER, ISOLATION, PID_NAMESPACE, GROUP, TOPOLOGY, STRATEGY, CHANNEL, RING, LICENSE);

    private RunSettings() {}
}
