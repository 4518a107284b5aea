package dev.harthon.shell.commands.target;

import dev.harthon.app.DiskMib;
import dev.harthon.app.MemoryMib;
import dev.harthon.shell.command.CommandSpecBuilder;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.LocalClusterControl.HostPorts;
import dev.harthon.workbench.LocalClusterControl.Size;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the agents of the local cluster have. */
final class AgentOptions {

    private static final Map<String, String> UNITS = Map.of("MB", "MiB", "GiB", "GiB");

    private static final Option<Integer> AGENTS =
            Option.value("agents", "n", "how many agents").of(ValueType.integer(1, 16)).byDefault("1");
    private static final Option<Double> CPUS = Option.value("cpus", "n", "CPUs of each agent")
            .of(ValueType.of(Double.class, AgentOptions::cpus))
            .byDefault("4");
    private static final Option<MemoryMib> MEM = Option.value("mem", "size", "memory of each agent")
            .of(ValueType.of(MemoryMib.class, MemoryMib::parse))
            .completing(Completions.quantities(UNITS, "2GiB", "4GiB", "8GiB"))
            .byDefault("4096");
    private static final Option<DiskMib> DISK = Option.value("disk", "size", "disk space of each agent")
            .of(ValueType.of(DiskMib.class, DiskMib::parse))
            .completing(Completions.quantities(UNITS, "8GiB", "20GiB"))
            .byDefault("8192");
    private static final Option<HostPorts> PORTS =
            Option.value("ports", "first-last", "the host ports that the agents share out among them")
                    .of(ValueType.of(HostPorts.class, HostPorts::parse))
                    .byDefault("31000-32000");
    private static final Option<Map.Entry<String, String>> ATTRIBUTE =
            Option.value("attribute", "name=value", "an attribute of every agent, for constraints")
                    .of(ValueType.keyValue())
                    .repeatable();

    private AgentOptions() {}

    /** Declares them. */
    static CommandSpecBuilder on(CommandSpecBuilder spec) {
        return spec.option(AGENTS).option(CPUS).option(MEM).option(DISK).option(PORTS).option(ATTRIBUTE);
    }

    static Size size(Invocation in, Optional<Path> work) {
        Map<String, String> attributes = new LinkedHashMap<>();
        in.all(ATTRIBUTE).forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue()));
        return new Size(in.value(AGENTS), in.value(CPUS), in.value(MEM).mib(), in.value(DISK).mib(), in.value(PORTS),
                attributes, work);
    }

    private static double cpus(String word) {
        double cpus = Double.parseDouble(word);
        if (!(cpus >= 0.1 && cpus <= 1024)) {
            throw new IllegalArgumentException("a number from 0.1 to 1024 is wanted");
        }
        return cpus;
    }
}
