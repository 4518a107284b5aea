package dev.harthon.habitat;

import dev.harthon.fault.PackageFault;
import java.util.List;

/** The platform that a package was built for (habitat: components/core/src/package/target.rs). */
public record Target(String name) {

    /** Every target that Habitat knows. */
    public static final List<String> KNOWN = List.of(
            "x86_64-darwin",
            "x86_64-linux",
            "x86_64-linux-kernel2",
            "x86_64-windows",
            "aarch64-darwin",
            "aarch64-linux",
            "aarch64-windows");

    public static final Target X86_64_LINUX = new Target("x86_64-linux");

    public Target {
        if (!KNOWN.contains(name)) {
            throw new PackageFault(
                    "'" + name + "' is not a target that Habitat knows",
                    "known are " + String.join(", ", KNOWN),
                    "build the package for one of them");
        }
    }

    /** Whether a Linux agent of the same architecture can run it. */
    public boolean isLinux() {
        return name.contains("-linux");
    }

    /** {@code x86_64} or {@code aarch64}. */
    public String architecture() {
        return name.substring(0, name.indexOf('-'));
    }

    @Override
    public String toString() {
        return name;
    }
}
