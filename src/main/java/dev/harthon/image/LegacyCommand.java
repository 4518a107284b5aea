package dev.harthon.image;

import dev.harthon.habitat.PackageIdent;
import java.util.List;

/**
 * What Habitat's own exporter told Marathon to run, until it was removed, for comparison
 * (habitat: components/pkg-mesosize/bin/hab-pkg-mesosize.sh).
 *
 * @param command one line, as it was
 * @param faults what is wrong in it, in its order
 */
public record LegacyCommand(String command, List<Fault> faults) {

    /** @param part of the command */
    public record Fault(String part, String problem) {}

    private static final String ACCOUNT = "/bin/id -u hab &>/dev/null || /sbin/useradd hab";
    private static final String OWNER = "/bin/chown -R hab:hab *";
    private static final String MOUNTS = "mount -t proc proc proc/; mount -t sysfs sys sys/; mount -o bind /dev dev/";
    private static final String ENTRY = "/usr/sbin/chroot . ./init.sh start";

    public LegacyCommand {
        faults = List.copyOf(faults);
    }

    public static LegacyCommand of(PackageIdent service) {
        String name = service.origin() + "/" + service.name();
        return new LegacyCommand(String.join("; ", ACCOUNT, OWNER, MOUNTS, ENTRY + " " + name), List.of(
                new Fault(ACCOUNT, "changes the agent's accounts; where sh is dash, &> runs id aside and useradd never"),
                new Fault(OWNER, "gives every file of the packages to the service, under an id of the agent"),
                new Fault(MOUNTS, "mounts on the agent itself and never unmounts: they stay when the task ends"),
                new Fault("mount -o bind /dev dev/", "shows the service every device of the agent, and can write them"),
                new Fault(ENTRY, "without exec the service gets no SIGTERM; start is no command since Habitat 0.56")));
    }
}
