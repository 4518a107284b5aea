package dev.harthon.session.settings;

import dev.harthon.app.AppId;
import dev.harthon.app.Backoff;
import dev.harthon.app.Constraint;
import dev.harthon.app.Cpus;
import dev.harthon.app.DiskMib;
import dev.harthon.app.DurationText;
import dev.harthon.app.Gpus;
import dev.harthon.app.Instances;
import dev.harthon.app.MemoryMib;
import dev.harthon.app.Network;
import dev.harthon.app.UnreachableStrategy;
import dev.harthon.app.UpgradeStrategy;
import java.util.List;
import java.util.Optional;

/** Settings that end up in the Marathon application. */
public final class AppSettings {

    private static final String SIZES = "a whole number of MiB, with or without a unit (MB, GiB)";
    private static final int LEAST_GRACE = 30;
    private static final int SPARE = 10;

    public static final Setting<AppId> ID = new Setting<>(
            "id", ValueType.of("path", "a path of a-z, 0-9, dots and hyphens", AppId::parse),
            "Path that names the application", "/shop/redis")
            .defaultsTo("/origin/name of the package", facts -> facts.service().map(p -> AppId.fromPackage(p.ident())))
            .field("id");

    public static final Setting<Cpus> CPUS = new Setting<>(
            "cpus", ValueType.of("number", "0.001 or more", Cpus::parse).completing("0.1", "0.5", "1", "2"),
            "Shares of a processor for each instance", "0.5").defaultsTo("0.5").field("cpus");

    public static final Setting<MemoryMib> MEM = new Setting<>(
            "mem", ValueType.of("size", SIZES, MemoryMib::parse).shownAs(MemoryMib::shown)
                    .completing("256MB", "512MB", "1GiB", "2GiB"),
            "Memory for each instance", "512MB").defaultsTo("256").field("mem");

    public static final Setting<DiskMib> DISK = new Setting<>(
            "disk", ValueType.of("size", SIZES, DiskMib::parse).shownAs(DiskMib::shown).completing("0", "1GiB", "10GiB"),
            "Disk space for each instance", "1GiB").defaultsTo("0").field("disk");

    public static final Setting<Gpus> GPUS = new Setting<>(
            "gpus", ValueType.of("number", "0 to 1024", Gpus::parse).completing("0", "1"),
            "Graphics processors for each instance", "1").defaultsTo("0").field("gpus");

    public static final Setting<Instances> INSTANCES = new Setting<>(
            "instances", ValueType.of("number", "0 to 100000", Instances::parse).completing("1", "2", "3"),
            "How many tasks run; 0 suspends the application", "2").defaultsTo("1").field("instances");

    public static final Setting<String> USER = new Setting<>(
            "user", ValueType.text("account", "a name of letters, digits and . _ -", "[A-Za-z_][A-Za-z0-9_.-]{0,31}\\$?"),
            "Account on the agent that runs the task", "root").noDefault("that of the framework").field("user");

    public static final Setting<String> ROLE = new Setting<>(
            "role", ValueType.text("role", "a name without blanks, or *", "\\*|(?!-|\\.{1,2}$)[^\\s/\\x00-\\x1f]{1,255}"),
            "Mesos role of the application", "prod").noDefault("that of the framework").field("role");

    public static final Setting<List<Constraint>> CONSTRAINTS = new Setting<>(
            "constraints", ValueType.listOf(
                    ValueType.of("constraint", "FIELD:OPERATOR or FIELD:OPERATOR:VALUE", Constraint::parse)
                            .completing("hostname:UNIQUE", "hostname:GROUP_BY", "hostname:LIKE:", "@zone:GROUP_BY"), "\\s+"),
            "Where instances may run", "hostname:UNIQUE").noDefault("none").field("constraints");

    public static final Setting<List<String>> ACCEPTED_ROLES = new Setting<>(
            "accepted-roles", ValueType.listOf(
                    ValueType.text("role", "a name without blanks, or *", "[^\\s,]{1,255}").completing("*"), "[\\s,]+"),
            "Roles whose resources may be used", "*").noDefault("all that are offered").field("acceptedResourceRoles");

    public static final Setting<Network> NETWORK = new Setting<>(
            "network", ValueType.of("network", "host, bridge, or container:NAME", Network::parse)
                    .completing("host", "bridge", "container:"),
            "Network of the tasks", "container:dcos").defaultsTo("host").field("networks");

    public static final Setting<DurationText> KILL_GRACE = new Setting<>(
            "kill-grace", ValueType.of("time", "a time in seconds or with a unit", AppSettings::wholeSeconds)
                    .completing("30s", "1m", "5m"),
            "Time between SIGTERM and SIGKILL", "30s")
            .defaultsTo("30s, or more if the package needs longer to stop", AppSettings::killGrace)
            .field("taskKillGracePeriodSeconds");

    public static final Setting<UpgradeStrategy> UPGRADE = new Setting<>(
            "upgrade", ValueType.of("shares", "MINIMUM/OVER, each 0 to 1", UpgradeStrategy::parse)
                    .completing("0/0", "0.5/0", "1/1"),
            "Share of instances that stay up in an update, and how many more there may be", "0.5/0")
            .noDefault("1/1; 0/0 or 0.5/0 with a fixed port or a persistent volume").field("upgradeStrategy");

    public static final Setting<UnreachableStrategy> UNREACHABLE = new Setting<>(
            "unreachable", ValueType.of("times", "disabled, or INACTIVE/EXPUNGE", UnreachableStrategy::parse)
                    .completing("0s/0s", "5m/10m", "disabled"),
            "When a task on a lost agent is replaced, and when forgotten", "5m/10m")
            .noDefault("0s/0s").field("unreachableStrategy");

    public static final Setting<Backoff> BACKOFF = new Setting<>(
            "backoff", ValueType.of("times", "FIRST/FACTOR/MOST", Backoff::parse).completing("1s/1.15/5m", "5s/2/1h"),
            "Waiting time before a failed task is started again", "1s/1.15/5m")
            .noDefault("1s/1.15/5m").field("backoffSeconds, backoffFactor, maxLaunchDelaySeconds");

    static final List<Setting<?>> ALL = List.of(
            ID, CPUS, MEM, DISK, GPUS, INSTANCES, USER, ROLE, CONSTRAINTS, ACCEPTED_ROLES, NETWORK, KILL_GRACE, UPGRADE,
            UNREACHABLE, BACKOFF);

    private AppSettings() {}

    private static DurationText wholeSeconds(String text) {
        DurationText time = DurationText.parse(text);
        time.seconds();
        return time;
    }

    private static Optional<DurationText> killGrace(Facts facts) {
        int shutdown = facts.service().map(service -> service.metadata().shutdownTimeout()).orElse(0);
        return Optional.of(DurationText.ofSeconds(Math.max(LEAST_GRACE, shutdown + SPARE)));
    }
}
